// A series as a picture: results, estimates and targets told apart, a colour a place, breaks marked where places were changed, every
// point a click away from its sentence.

import "/page/echarts.js";
import { day, period, number, unit } from "./values.js";
import { named, say } from "./words.js";

const { echarts } = globalThis;

/** Told apart without colour too (Okabe and Ito, 2008). */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00"];

const LOOKS = {
  actual: { symbol: "circle", symbolSize: 9, lineStyle: { width: 2.5 } },
  estimate: { symbol: "emptyCircle", symbolSize: 10, lineStyle: { width: 2, type: "dotted" } },
  target: { symbol: "diamond", symbolSize: 11, lineStyle: { width: 1.5, type: "dashed" } },
};

/** From left to right; of whole years also those without a value, so that a line is as steep as it should be. */
function axis(rows) {
  if (rows.every((row) => row.grain === "year")) {
    const years = rows.map((row) => Number(row.period_to.slice(0, 4)));
    const first = Math.min(...years);
    return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => period(first + i + "-01-01", first + i + "-12-31"));
  }
  return [...new Map(rows.map((row) => [row.period_to + row.period_from, row])).entries()]
    .sort(([a], [b]) => a.localeCompare(b)).map(([, row]) => period(row.period_from, row.period_to));
}

/** One place from when it was made to when it was changed: what lies before a merger is never joined with what comes after it. */
const whose = (row) => (row.place ?? "") + "|" + (row.place_since ?? "");

/** The stretch of time in which each place was changed, marked by what became of it. */
function breaks(rows, times) {
  const marks = new Map();
  for (const row of rows.filter((each) => each.place_until)) {
    const within = rows.find((each) => each.period_to > row.place_until && each.period_from <= row.place_until)
      ?? rows.find((each) => each.period_from > row.place_until);
    const time = within && period(within.period_from, within.period_to);
    if (times.includes(time)) {
      marks.set(time, day(row.place_until));
    }
  }
  return [...marks].map(([time, last]) => ({ xAxis: time, label: { formatter: say("break.mark", last) } }));
}

function series(rows) {
  const times = axis(rows);
  const lines = [];
  [...new Set(rows.map(whose))].forEach((which, i) => {
    const own = rows.filter((row) => whose(row) === which);
    const [{ place, place_since: since }] = own;
    const name = [place || say("coverage.no-place"), since && say("break.from", day(since))].filter(Boolean).join(" ");
    for (const [status, look] of Object.entries(LOOKS)) {
      const points = own.filter((row) => row.status === status);
      if (points.length > 0) {
        const at = new Map(points.map((row) => [period(row.period_from, row.period_to), row]));
        lines.push({
          type: "line", name: name + " – " + named("status", status), ...look,
          color: COLOURS[i % COLOURS.length], connectNulls: true,
          data: times.map((time) => at.has(time) ? { value: at.get(time).value, row: at.get(time) } : null),
        });
      }
    }
  });
  return { times, lines };
}

function option(name, rows, dark) {
  const { times, lines } = series(rows);
  const ink = dark ? "#e8e6e3" : "#222";
  lines[0].markLine = {
    data: breaks(rows, times), symbol: "none", silent: true, label: { color: ink, position: "insideEndTop" },
    lineStyle: { color: ink, type: "dashed" },
  };
  return {
    animation: false,
    backgroundColor: dark ? "#1b1b1d" : "#fff",
    title: { text: name, textStyle: { color: ink, fontSize: 15 }, left: "center" },
    legend: { bottom: 0, type: "scroll", textStyle: { color: ink } },
    grid: { left: 12, right: 24, top: 56, bottom: 44, containLabel: true },
    tooltip: {
      trigger: "item", renderMode: "richText",
      formatter: ({ seriesName, name: time, data }) =>
        time + "\n" + seriesName + "\n" + number(data.value) + " " + unit(data.row.unit ?? ""),
    },
    xAxis: { type: "category", data: times, axisLabel: { color: ink } },
    yAxis: {
      type: "value", name: unit(rows[0].unit ?? ""), nameTextStyle: { color: ink }, scale: false,
      axisLabel: { color: ink, formatter: (value) => number(value) }, splitLine: { lineStyle: { color: dark ? "#444" : "#ddd" } },
    },
    series: lines,
  };
}

/** Draws into the node, anew where its width or the colours of the system change. */
export function draw(node, name, rows) {
  const night = matchMedia("(prefers-color-scheme: dark)");
  const chart = echarts.init(node);
  const redraw = () => chart.setOption(option(name, rows, night.matches), true);
  redraw();
  night.addEventListener("change", redraw);
  new ResizeObserver(() => chart.resize()).observe(node);
  chart.on("click", ({ data }) => {
    if (data?.row) {
      location.href = "/documents/" + data.row.document + "#" + data.row.start + "-" + data.row.end;
    }
  });
  return chart;
}

/** The picture as a file to keep, on white. */
export function picture(name, rows, type) {
  const size = { width: 1200, height: 640 };
  const chart = type === "svg"
    ? echarts.init(null, null, { renderer: "svg", ssr: true, ...size })
    : echarts.init(document.createElement("canvas"), null, { devicePixelRatio: 2, ...size });
  chart.setOption(option(name, rows, false));
  try {
    return type === "svg"
      ? new Blob([chart.renderToSVGString()], { type: "image/svg+xml" })
      : blob(chart.getDataURL({ type: "png", pixelRatio: 2, backgroundColor: "#fff" }));
  } finally {
    chart.dispose();
  }
}

function blob(url) {
  const bytes = Uint8Array.from(atob(url.slice(url.indexOf(",") + 1)), (letter) => letter.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}
