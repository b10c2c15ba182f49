// The service worker of push messages. Shows what arrives and opens the group; keeps no pages and answers no requests.
self.addEventListener("push", (gebeurtenis) => {
  const { titel, tekst, pad } = gebeurtenis.data.json();
  const bericht = { body: tekst, data: { pad }, tag: pad, lang: "nl" };
  gebeurtenis.waitUntil(self.registration.showNotification(titel, bericht));
});

self.addEventListener("notificationclick", (gebeurtenis) => {
  gebeurtenis.notification.close();
  const { pad } = gebeurtenis.notification.data;
  if (pad.startsWith("/buurtpreventie/")) gebeurtenis.waitUntil(self.clients.openWindow(pad));
});
