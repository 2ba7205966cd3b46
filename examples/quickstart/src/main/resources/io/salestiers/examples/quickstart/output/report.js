(function () {
  'use strict';
  var data = JSON.parse(document.getElementById('data').textContent);
  var chinese = document.getElementById('language-zh');
  var drawn = [];

  function say(text) { return typeof text === 'string' ? text : text[chinese.checked ? 1 : 0]; }

  function element(name, style, text) {
    var made = document.createElement(name);
    if (style) { made.className = style; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  // --- explanations -------------------------------------------------------------------------------------------------

  function label(node) {
    var template = data.templates[node[0]];
    var values = {};
    template[1].forEach(function (name, i) { values[name] = node[3][i] < 0 ? '' : say(data.texts[node[3][i]]); });
    return say(template[0]).replace(/\{\{|\{([^}]*)\}/g, function (all, name) {
      return all === '{{' ? '{' : Object.prototype.hasOwnProperty.call(values, name) ? values[name] : '[' + name + ']';
    });
  }

  function line(name, node) {
    var row = element(name, 'step');
    var words = element('span', '', label(node));
    if (node[1] >= 0) { words.append(' ', element('small', '', say(data.texts[node[1]]))); }
    row.append(words, element('b', '', node[2] < 0 ? '' : say(data.texts[node[2]])));
    return row;
  }

  // Steps are made when they are opened: a total may have thousands of them.
  function step(place, depth) {
    var node = data.nodes[place];
    if (!node[4].length) { return line('div', node); }
    var box = element('details');
    box.append(line('summary', node));
    function fill() {
      if (box.children.length > 1) { return; }
      var list = element('ul');
      node[4].forEach(function (below) {
        var item = element('li');
        item.append(step(below, depth + 1));
        list.append(item);
      });
      box.append(list);
    }
    box.addEventListener('toggle', function () { if (box.open) { fill(); } });
    if (depth === 0 || depth === 1 && node[4].length <= 6) { fill(); box.open = true; }
    return box;
  }

  var dialog = document.getElementById('why');
  var shown = -1;

  function explain(place) {
    shown = place;
    document.getElementById('why-steps').replaceChildren(step(data.roots[place], 0));
  }

  document.querySelectorAll('a.why').forEach(function (link) { link.setAttribute('aria-haspopup', 'dialog'); });
  document.addEventListener('click', function (event) {
    var link = event.target.closest('a.why');
    if (link && dialog.showModal) {
      event.preventDefault();
      explain(Number(link.getAttribute('href').slice(2)));
      dialog.showModal();
      dialog.scrollTop = 0;
    } else if (event.target === dialog) {
      dialog.close();
    }
  });
  document.getElementById('why-close').addEventListener('click', function () { dialog.close(); });

  // --- charts -------------------------------------------------------------------------------------------------------

  var INK = '#1b2530', MUTED = '#5a6773', LINE = '#dde3e8';
  var COLORS = ['#2b6f9b', '#c98a1b', '#5b8c5a', '#8a5a83', '#7a8791', '#b5533c'];

  function short(value, unit) {
    if (unit === 'ratio') { return Math.round(value * 1000) / 10 + '%'; }
    var steps = chinese.checked ? [[1e8, '亿'], [1e4, '万']] : [[1e9, 'B'], [1e6, 'M'], [1e3, 'K']];
    for (var i = 0; i < steps.length; i++) {
      if (Math.abs(value) >= steps[i][0]) { return Math.round(value / steps[i][0] * 100) / 100 + steps[i][1]; }
    }
    return String(Math.round(value * 100) / 100);
  }

  function option(chart, only) {
    var series = only === undefined ? chart.series : [chart.series[only]];
    var spark = chart.kind === 'spark';
    var across = chart.kind === 'bars' || chart.kind === 'grouped';
    var bars = across || chart.kind === 'histogram';
    var unit = series.length ? series[0].unit : 'number';
    var many = series.length > 1;
    var labels = {
      type: 'category', data: chart.labels.map(say), inverse: across, boundaryGap: bars, show: !spark,
      axisTick: { show: false }, axisLine: { lineStyle: { color: LINE } },
      axisLabel: { color: across ? INK : MUTED, fontSize: 12, interval: across ? 0 : 'auto', width: across ? 130 : undefined, overflow: 'truncate', hideOverlap: true },
      name: chart.labelTitle ? say(chart.labelTitle) : '', nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: MUTED }
    };
    var values = {
      type: 'value', show: !spark, scale: spark, minInterval: unit === 'whole' ? 1 : 0, splitNumber: across ? 4 : 5,
      axisLabel: { color: MUTED, fontSize: 12, hideOverlap: true, formatter: function (v) { return short(v, unit); } },
      splitLine: { lineStyle: { color: LINE } }, axisLine: { show: false }
    };
    return {
      animation: false, color: COLORS,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      grid: spark ? { left: 4, right: 6, top: 8, bottom: 8 } : { left: 4, right: 24, top: many ? 36 : 12, bottom: chart.kind === 'histogram' ? 26 : 4, containLabel: true },
      legend: { show: many, left: 0, top: 0, itemWidth: 12, itemHeight: 8, textStyle: { color: MUTED } },
      tooltip: {
        trigger: 'axis', confine: true, axisPointer: { type: bars ? 'shadow' : 'line' },
        formatter: function (points) {
          var box = element('div');
          box.append(element('div', '', say(chart.labels[points[0].dataIndex])));
          points.forEach(function (point) {
            var one = series[point.seriesIndex];
            box.append(element('div', '', (many ? say(one.name) + '  ' : '') + say(one.shown[point.dataIndex])));
          });
          return box;
        }
      },
      xAxis: across ? values : labels,
      yAxis: across ? labels : values,
      series: series.map(function (one) {
        return {
          name: say(one.name), type: bars ? 'bar' : 'line', data: one.values, barMaxWidth: chart.kind === 'histogram' ? 46 : 13,
          barCategoryGap: chart.kind === 'histogram' ? '12%' : '30%', connectNulls: false, symbol: 'circle', symbolSize: 4, lineStyle: { width: 2 },
          label: { show: chart.kind === 'histogram', position: 'top', color: INK }
        };
      })
    };
  }

  // So that paper, which is narrower, can scale it.
  function frame(canvas) {
    var svg = canvas.querySelector('svg');
    if (svg) { svg.setAttribute('viewBox', '0 0 ' + svg.getAttribute('width') + ' ' + svg.getAttribute('height')); }
  }

  function last(one) {
    for (var i = one.values.length - 1; i >= 0; i--) { if (one.values[i] !== null) { return say(one.shown[i]); } }
    return '–';
  }

  function draw(chart) {
    var figure = document.getElementById(chart.id);
    var place = figure.querySelector('.drawings');
    (chart.kind === 'spark' ? chart.series : [undefined]).forEach(function (one, i) {
      var only = one ? i : undefined;
      var box = element('div');
      var name = one ? element('div', 'name') : null;
      var canvas = element('div', 'drawing');
      canvas.style.height = place.dataset.height + 'px';
      canvas.setAttribute('aria-hidden', 'true'); // the table below says the same in words
      if (name) { box.append(name); }
      box.append(canvas);
      place.append(box);
      var made = echarts.init(canvas, null, { renderer: 'svg' });
      drawn.push({
        canvas: canvas, made: made, say: function () {
          if (name) { name.replaceChildren(element('span', '', say(one.name)), element('b', '', last(one))); }
          made.setOption(option(chart, only), true);
          frame(canvas);
        }
      });
    });
    figure.querySelector('details').open = false;
  }

  if (window.echarts) {
    data.charts.forEach(draw);
    window.addEventListener('resize', function () {
      if (window.matchMedia('print').matches) { return; }
      drawn.forEach(function (one) {
        one.made.resize();
        frame(one.canvas);
      });
    });
  }

  function speak() {
    document.documentElement.lang = chinese.checked ? 'zh-Hans' : 'en';
    drawn.forEach(function (one) { one.say(); });
    if (dialog.open && shown >= 0) { explain(shown); }
  }
  document.querySelectorAll('.language').forEach(function (radio) { radio.addEventListener('change', speak); });
  speak();
})();
