// The place alone, on a page where a note becomes a melding.
import { plek } from "./plek.js";

plek(document.querySelector("[data-gezienplek]"));
