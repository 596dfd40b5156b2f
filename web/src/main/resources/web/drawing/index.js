import "./js/desk.js";
