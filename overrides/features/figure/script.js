// @ts-check
import { near } from "../../base/late.js";

near("movement-figure", "figure/player");
