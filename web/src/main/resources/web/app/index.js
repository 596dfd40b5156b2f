import "./css/index.css";
import "./js/check.js";
import "./js/contents.js";
import "./js/ordering.js";
import "./js/placing.js";
import "./js/reading.js";
import "./js/regions.js";
import "./js/theme.js";
