// @ts-check
// All that pages with questions need: they load this module and no other.
import { QuizQuestions } from "./quiz/player.js";

customElements.define("quiz-questions", QuizQuestions);
// What few pages have is loaded there alone.
if (document.querySelector("quiz-review")) import("./quiz/review.js");
if (document.querySelector("quiz-day")) import("./quiz/day.js");
