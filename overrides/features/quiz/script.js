// @ts-check
import { load, near } from "../../base/late.js";
// A reader may come from a question to a passage anywhere on this page, and back.
import "./passage.js";

near("quiz-questions", "quiz/questions");
near("quiz-day", "quiz/day");
// What the page is about is on the device: nothing of it is there before.
if (document.querySelector("quiz-review")) for (const part of ["quiz/review", "quiz/questions"]) load(part);
