// Makes elements. Whatever comes from an archive goes in as a text node: nothing of it is ever read as HTML.

const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes ("on…" are listeners; false and undefined are left out) and children: nodes or texts. */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      node.addEventListener(key.slice(2), value);
    } else if (value === true) {
      node.setAttribute(key, "");
    } else if (value !== false && value !== undefined && value !== null) {
      node.setAttribute(key, value);
    }
  }
  append(node, children);
  return node;
}

export function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== undefined && child !== null && child !== false && child !== "") {
      node.append(child);
    }
  }
}

/** Puts children in place of what the node holds. */
export function fill(node, ...children) {
  node.replaceChildren();
  append(node, children);
}

/** A table with a head and a caption; rows are arrays of cells. */
export function table(caption, head, rows, attributes = {}) {
  return el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    el("table", attributes,
      el("caption", {}, caption),
      el("thead", {}, el("tr", {}, head.map((each) => el("th", { scope: "col" }, each)))),
      el("tbody", {}, rows.map((cells) => el("tr", {}, cells.map((each) => el("td", {}, each)))))));
}
