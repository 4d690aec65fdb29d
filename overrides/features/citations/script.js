// @ts-check
import { near } from "../../base/late.js";

near(".citation", "citations/preview");
