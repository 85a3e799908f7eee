// Draws every chart in the theme of the reader, again when it changes, and in the light one for print.
(() => {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const print = window.matchMedia("print");

  const draw = () => {
    const theme = dark.matches && !print.matches ? "dark" : "light";
    const drawn = [...document.querySelectorAll(`script[data-theme="${theme}"]`)].map((script) =>
      vegaEmbed(`#${script.dataset.chart}`, JSON.parse(script.textContent), { actions: false, renderer: "svg" }));
    return Promise.all(drawn).then(() => { document.documentElement.dataset.drawn = theme; });
  };

  dark.addEventListener("change", draw);
  print.addEventListener("change", draw);
  draw();
})();
