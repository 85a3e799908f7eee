// Questions that the tests ask a page. Each returns the faults that it finds, as sentences.
window.checks = (() => {
  const name = (e) => {
    const text = (e.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
    return `${e.closest(".chart")?.id ?? ""} <${e.tagName.toLowerCase()}${e.id ? ` id="${e.id}"` : ""}> "${text}"`.trim();
  };

  const isVisible = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
  const all = (selector, root = document) => [...root.querySelectorAll(selector)].filter(isVisible);
  const charts = () => [...document.querySelectorAll(".chart")];
  const chartTexts = () => all(".chart svg text").filter((t) => t.textContent.trim() !== "" && getComputedStyle(t).opacity !== "0");

  // Elements with text of their own.
  const texts = () => all("body *").filter((e) =>
    [...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.textContent.trim() !== ""));

  const scale = (e) => {
    const matrix = e instanceof SVGGraphicsElement ? e.getScreenCTM() : null;
    return matrix ? Math.hypot(matrix.a, matrix.b) : 1;
  };

  const isScrollBox = (e) => ["auto", "scroll"].includes(getComputedStyle(e).overflowX);

  // Red, green, blue from 0 to 255 and opacity.
  const color = (text) => {
    const parts = text?.match(/[\d.]+/g)?.map(Number);
    return !parts || text === "none" ? [0, 0, 0, 0] : [parts[0], parts[1], parts[2], parts[3] ?? 1];
  };

  const over = ([r, g, b, a], below) => [r, g, b].map((part, i) => part * a + below[i] * (1 - a)).concat(1);

  const luminance = (c) => [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const part = c[i] / 255;
    return sum + weight * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  }, 0);

  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };

  const pageColor = () => over(color(getComputedStyle(document.body).backgroundColor), [255, 255, 255]);

  // What is painted below a text of a chart, at its centre: all filled shapes before it in the document.
  const below = (text) => {
    const svg = text.closest("svg"), box = text.getBoundingClientRect();
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    let result = pageColor();
    for (const shape of svg.querySelectorAll("path, rect, circle")) {
      if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) {
        break;
      }

      const style = getComputedStyle(shape);
      const [r, g, b, a] = color(style.fill);
      const opacity = a * Number(style.fillOpacity) * Number(style.opacity);
      const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM().inverse());
      if (opacity > 0 && !shape.closest("clipPath, defs") && shape.isPointInFill(point)) {
        result = over([r, g, b, opacity], result);
      }
    }

    return result;
  };

  // The corners of a text, which can be turned, without the space above and below its letters.
  const corners = (text) => {
    const box = text.getBBox(), matrix = text.getScreenCTM(), inset = box.height / 5;
    return [[box.x + 1, box.y + inset], [box.x + box.width - 1, box.y + inset],
      [box.x + box.width - 1, box.y + box.height - inset], [box.x + 1, box.y + box.height - inset]]
      .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
  };

  // Whether two turned boxes meet: no side of either has them on different sides.
  const meet = (a, b) => [[a, b], [b, a]].every(([sides]) => [0, 1].every((i) => {
    const [dx, dy] = [sides[i + 1].x - sides[i].x, sides[i + 1].y - sides[i].y];
    const [p, q] = [a, b].map((box) => box.map((corner) => corner.x * dx + corner.y * dy));
    return Math.min(...p) < Math.max(...q) && Math.min(...q) < Math.max(...p);
  }));

  return {
    marks: () => charts().flatMap((chart) => {
      const marks = [...chart.querySelectorAll(".role-mark:not(.mark-group) > *")];
      const drawn = marks.filter((m) => {
        const box = m.getBoundingClientRect();
        return box.width > 0 || box.height > 0;
      });
      const places = new Set(drawn.map((m) => `${m.getBoundingClientRect().x} ${m.getBoundingClientRect().y}`));
      const empty = [...chart.querySelectorAll(".role-mark:not(.mark-group)")].filter((layer) => layer.childElementCount === 0);
      const broken = marks.filter((m) => /NaN|undefined|null/.test(m.outerHTML));
      return [
        ...(places.size < 3 ? [`${chart.id} has ${drawn.length} marks at ${places.size} places`] : []),
        ...empty.map((layer) => `${chart.id} has nothing in the layer ${layer.getAttribute("class")}`),
        ...broken.map((m) => `${name(m)} is broken: ${m.outerHTML.slice(0, 200)}`),
      ];
    }),

    wide: () => [
      ...(document.documentElement.scrollWidth > innerWidth
        ? [`the page is ${document.documentElement.scrollWidth} px wide in a window of ${innerWidth} px`] : []),
      ...all("body *").filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && !e.matches(".skip"))
        .filter((e) => {
          for (let box = e.parentElement; box; box = box.parentElement) {
            if (isScrollBox(box)) {
              return false;
            }
          }

          return true;
        }).map((e) => `${name(e)} ends at ${e.getBoundingClientRect().right} px`),
      ...all("body *").filter((e) => isScrollBox(e) && e.scrollWidth > e.clientWidth && e.tabIndex !== 0)
        .map((e) => `${name(e)} scrolls and cannot be focused`),
    ],

    smallText: (least) => texts().map((e) => [e, parseFloat(getComputedStyle(e).fontSize) * scale(e)])
      .filter(([, size]) => size < least - 0.01).map(([e, size]) => `${name(e)} has ${size.toFixed(1)} px`),

    // Text of a chart that ends outside of its picture.
    cut: () => chartTexts().filter((t) => {
      const [box, picture] = [t.getBoundingClientRect(), t.closest("svg").getBoundingClientRect()];
      return box.left < picture.left - 1 || box.right > picture.right + 1
        || box.top < picture.top - 1 || box.bottom > picture.bottom + 1;
    }).map((t) => `${name(t)} leaves its picture`),

    // Texts of a chart that cover each other.
    overlaps: () => charts().flatMap((chart) => {
      const boxes = chartTexts().filter((t) => chart.contains(t)).map((t) => [t, corners(t)]);
      return boxes.flatMap(([a, x], i) => boxes.slice(i + 1).filter(([b, y]) =>
        meet(x, y) && !(a.textContent === b.textContent && x[0].x === y[0].x && x[0].y === y[0].y)) // a halo
        .map(([b]) => `${name(a)} and ${name(b)} overlap`));
    }),

    // What a page on paper cannot show, because paper does not scroll.
    hidden: () => all("body *").filter((e) => !e.closest("svg") && e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 0)
      .map((e) => `${name(e)} needs ${e.scrollWidth} px and has ${e.clientWidth} px`)
      .concat(charts().filter((c) => !isVisible(c) || c.getBoundingClientRect().height < 50).map((c) => `${c.id} is not visible`)),

    contrast: (least) => chartTexts().map((t) => {
      const under = below(t);
      const style = getComputedStyle(t);
      const [r, g, b, a] = color(style.fill);
      return [t, contrast(over([r, g, b, a * Number(style.fillOpacity) * Number(style.opacity)], under), under)];
    }).filter(([, ratio]) => ratio < least).map(([t, ratio]) => `${name(t)} has a contrast of ${ratio.toFixed(2)}`),

    targets: () => {
      const ids = [...document.querySelectorAll("[id]")].map((e) => e.id);
      return [
        ...[...document.querySelectorAll("a[href]")].filter((a) => !ids.includes(a.getAttribute("href").slice(1)))
          .map((a) => `${name(a)} leads to ${a.getAttribute("href")}, which is not there`),
        ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `the id ${id} is there twice`),
      ];
    },

    // Everything that the Tab key is to reach, in order.
    focusable: () => [...document.querySelectorAll("a[href], [tabindex='0']")].map(name),

    // What has the focus, or null; a mark is added when nothing shows it.
    focused: () => {
      const e = document.activeElement, style = getComputedStyle(e), box = e.getBoundingClientRect();
      const isShown = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
        && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      return e === document.body ? null : name(e) + (isShown ? "" : " (focus is not visible)");
    },

    // 0 is black and 1 is white.
    lightness: () => luminance(pageColor()),
  };
})();
