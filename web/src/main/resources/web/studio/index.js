import "./js/editor.js";
