// @ts-check
import { QuizQuestions } from "../player.js";

customElements.define("quiz-questions", QuizQuestions);
