// Draws each table of figures as a chart of the same numbers: what stands in the cells, nothing else.
(() => {
  "use strict";
  const doc = document;
  if (typeof echarts === "undefined") return;
  const style = getComputedStyle(doc.documentElement);
  const token = (name) => style.getPropertyValue(name).trim();
  const COLOURS = [token("--thread"), token("--primary"), "#b9b0a6"];
  const FONT = { fontFamily: "Inter, sans-serif", fontSize: 12, color: token("--ink-2") };
  const PAPER = 660;
  const drawn = [];

  function read(box) {
    const table = doc.getElementById(box.dataset.chart);
    const lines = [...table.querySelectorAll("tbody tr:not(.total)")];
    const label = (line) => (line.querySelector("th .row span:last-child") || line.querySelector("th, td")).textContent.trim();
    const cell = (line, column) => line.querySelector(`td[data-column="${column}"]`);
    const series = (column) => ({
      name: columnName(table, column),
      values: lines.map((line) => Number(cell(line, column).dataset.value || 0)),
      disputed: lines.map((line) => Number(cell(line, column).dataset.disputed || 0)),
      texts: lines.map((line) => cell(line, column).textContent.trim()),
    });
    return { names: lines.map(label), series: box.dataset.columns.split(" ").map(series), total: box.dataset.stacked ? series("total") : null };
  }

  /** What stands over several columns goes before their own names. */
  function columnName(table, column) {
    const head = table.querySelector(`th[data-column="${column}"]`);
    const group = table.querySelector(".over");
    if (!group) return head.textContent;
    return group.children[1 + Math.floor((head.cellIndex - 1) / 3)].textContent;
  }

  const short = (value) => (Math.abs(value) >= 1000 ? `${new Intl.NumberFormat(doc.documentElement.lang).format(value / 1000)}\u00a0k` : new Intl.NumberFormat(doc.documentElement.lang).format(value));

  /** Bands on one bar a line, from young to old; what is disputed is hatched, and the sum is written behind the bar. */
  function stacked(data, unit) {
    const amount = (value) => `${short(value)}${value === 0 ? "" : unit}`;
    const part = (band, index, values, decal) => ({
      type: "bar",
      stack: "all",
      name: band.name,
      data: values,
      barMaxWidth: 16,
      itemStyle: { color: token(`--age-${index}`), borderColor: token(`--age-${index}-edge`) || token("--surface"), borderWidth: 1, decal },
    });
    const hatch = (index) => ({ symbol: "rect", symbolSize: 1, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -Math.PI / 4, color: token(index < 3 ? "--age-4" : "--age-1") });
    const bands = data.series.flatMap((band, index) => [
      part(band, index, band.values.map((value, line) => value - band.disputed[line])),
      part(band, index, band.disputed, hatch(index)),
    ]);
    const sum = { type: "bar", stack: "all", data: data.names.map(() => 0), label: { show: true, position: "right", ...FONT, fontWeight: 600, color: token("--ink"), formatter: (point) => data.total.texts[point.dataIndex] } };
    return {
      animation: false,
      textStyle: FONT,
      grid: { left: 8, right: 96, top: 4, bottom: 4, containLabel: true },
      tooltip: { show: false },
      xAxis: { type: "value", axisLabel: { ...FONT, formatter: amount }, splitLine: { lineStyle: { color: token("--line") } } },
      yAxis: { type: "category", data: data.names, inverse: true, axisTick: { show: false }, axisLine: { lineStyle: { color: token("--line-2") } }, axisLabel: { ...FONT, color: token("--ink"), width: 220, overflow: "truncate" } },
      series: [...bands, sum],
    };
  }

  function option(data, across, width) {
    const narrow = width < 480;
    const labels = narrow ? 96 : width > 900 ? 320 : 150;
    const names = { type: "category", data: data.names, inverse: !across, axisTick: { show: false }, axisLine: { lineStyle: { color: token("--line-2") } }, axisLabel: { ...FONT, width: across ? undefined : labels, overflow: "truncate" } };
    const values = { type: "value", splitNumber: narrow ? 3 : 5, minInterval: 1, axisLabel: { ...FONT, formatter: short }, splitLine: { lineStyle: { color: token("--line") } } };
    const single = data.series.length === 1;
    return {
      animation: false,
      color: COLOURS,
      textStyle: FONT,
      legend: single ? { show: false } : { top: 0, left: 8, itemWidth: 12, itemHeight: 8, textStyle: FONT },
      grid: { left: 8, right: across ? 8 : 64, top: single ? 8 : 30, bottom: 4, containLabel: true },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, textStyle: FONT },
      xAxis: across ? names : values,
      yAxis: across ? values : names,
      series: data.series.map((one) => ({
        type: "bar",
        name: one.name,
        data: one.values,
        barMaxWidth: across ? 34 : 14,
        label: across ? { show: false } : { show: true, position: "right", ...FONT, fontWeight: 600, color: token("--ink"), formatter: (point) => one.texts[point.dataIndex] },
        tooltip: { valueFormatter: short },
      })),
    };
  }

  function draw(box) {
    const data = read(box);
    const across = box.dataset.across === "true";
    const height = across ? 240 : data.total ? data.names.length * 32 + 32 : data.names.length * (data.series.length * 17 + 12) + (data.series.length > 1 ? 62 : 40);
    const room = doc.createElement("div");
    room.style.height = `${height}px`;
    box.replaceChildren(room);
    const chart = echarts.init(room, null, { renderer: "svg" });
    chart.setOption(data.total ? stacked(data, box.dataset.unit) : option(data, across, box.clientWidth));
    drawn.push(chart);
  }

  doc.fonts.load("500 12px Inter").finally(() => {
    const drawAll = () => doc.querySelectorAll("[data-chart]:empty").forEach(draw);
    drawAll();
    doc.addEventListener("htmx:afterSettle", drawAll);
    // On paper a chart is as wide as a sheet, whatever the window was.
    const fit = (width) =>
      drawn.forEach((chart) => {
        chart.resize({ width });
        chart.getZr().flush();
      });
    addEventListener("beforeprint", () => fit(PAPER));
    addEventListener("afterprint", () => fit("auto"));
    new ResizeObserver(() => drawn.forEach((chart) => chart.resize())).observe(doc.querySelector("main"));
  });
})();
