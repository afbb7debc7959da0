// Landscapes, water and weather.
'use strict';
const scenes = {};

scenes['mountains-first-light'] = { width: 1600, height: 1000, seed: 11, draw(s) {
  const horizon = s.h * 0.5;
  s.sky({ horizon: s.h * 0.62, stops: [[0, '#39506f'], [0.45, '#8f9fb2'], [0.75, '#eec3a0'], [1, '#f7dcb4']],
    sun: { x: s.w * 0.2, y: s.h * 0.5, radius: 1, glow: [255, 214, 160], core: [255, 240, 210], tight: 8 },
    clouds: { cover: 0.5, scale: 2.2, light: [255, 224, 196], dark: [116, 120, 140], opacity: 0.7 } });
  const height = (x, z) => 7.2 * ridged(x * 0.1 + 3, z * 0.1, 5, 8) ** 1.5 * smooth(3, 13, z) - 0.8 + 0.35 * fbm(x * 0.7, z * 0.7, 9, 4);
  s.terrain({ horizon, height, eye: 1.75, far: 46, near: 1.1, haze: 0.028, hazeColour: x => mix3([242, 205, 170], [150, 160, 180], x / s.w), light: [1.1, 0.5, 0.1],
    ground: (z, slope, lambert, x, d) => {
      const snow = smooth(0.9, 1.9, z + 0.6 * fbm(x * 3, d * 3, 2, 3) - slope * 0.16);
      const grass = mix3([30, 38, 34], [62, 66, 44], fbm(x * 4, d * 4, 6, 3));
      const rock = mix3([38, 40, 48], [104, 90, 84], fbm(x * 6, d * 6, 8, 4));
      const bare = mix3(grass, rock, smooth(0.1, 0.7, z + slope * 0.2));
      const c = mix3(bare, [232, 232, 240], snow), warm = clamp(lambert * 1.15);
      return [c[0] * (0.26 + warm * 0.98), c[1] * (0.3 + warm * 0.8), c[2] * (0.4 + warm * 0.6)];
    } });
  s.finish({ grain: 8, contrast: 0.35, bloom: 0.14 });
} };

scenes['sea-evening'] = { width: 1500, height: 1000, seed: 23, draw(s) {
  const horizon = s.h * 0.46, stops = [[0, '#2f3f62'], [0.4, '#75728f'], [0.72, '#e19a72'], [0.92, '#ffd08a'], [1, '#ffdca0']];
  const sun = { x: s.w * 0.64, y: horizon - 46, radius: 30, glow: [255, 186, 104], core: [255, 244, 206] };
  s.sky({ horizon, stops, sun, clouds: { cover: 0.52, scale: 2.4, stretch: 3.2, light: [255, 190, 140], dark: [84, 74, 100] } });
  s.sea({ horizon, stops: [[0, '#26344f'], [0.5, '#6c6c86'], [0.8, '#e0a178'], [1, '#ffd596']], deep: [18, 34, 52], sun, chop: 1.25 });
  const { ctx } = s, x = s.w * 0.27, y = horizon + 34;
  ctx.fillStyle = 'rgb(20,22,32)';
  ctx.beginPath(); ctx.moveTo(x - 74, y - 14); ctx.quadraticCurveTo(x, y + 2, x + 84, y - 20); ctx.lineTo(x + 64, y + 10); ctx.quadraticCurveTo(x, y + 18, x - 56, y + 9); ctx.fill();
  ctx.fillRect(x - 6, y - 118, 4, 110);
  ctx.fillStyle = 'rgb(44,40,52)'; ctx.beginPath(); ctx.moveTo(x + 2, y - 114); ctx.quadraticCurveTo(x + 44, y - 62, x + 58, y - 26); ctx.lineTo(x + 2, y - 20); ctx.fill();
  ctx.fillStyle = 'rgb(32,32,44)'; ctx.beginPath(); ctx.moveTo(x - 10, y - 104); ctx.quadraticCurveTo(x - 34, y - 56, x - 60, y - 22); ctx.lineTo(x - 10, y - 20); ctx.fill();
  ctx.save(); ctx.globalAlpha = 0.4; ctx.filter = 'blur(5px)'; ctx.fillStyle = 'rgb(16,18,28)'; ctx.fillRect(x - 56, y + 10, 112, 22); ctx.fillRect(x - 30, y + 32, 66, 34); ctx.restore();
  s.finish({ grain: 8, bloom: 0.22 });
} };

scenes['storm-lighthouse'] = { width: 1100, height: 1500, seed: 37, draw(s) {
  const horizon = s.h * 0.6, { ctx } = s;
  s.sky({ horizon, stops: [[0, '#1d2530'], [0.6, '#4b5964'], [1, '#a6a79a']],
    sun: { x: s.w * 0.2, y: horizon - 40, radius: 1, glow: [214, 206, 178], core: [220, 214, 190], tight: 6, strength: 0.7 },
    clouds: { cover: 0.68, scale: 2.1, light: [150, 158, 160], dark: [28, 34, 44], soft: 0.3 } });
  s.sea({ horizon, stops: [[0, '#27333c'], [0.6, '#56646a'], [1, '#a9aa9c']], deep: [14, 32, 40], chop: 2.1, foam: 0.85 });
  const bx = s.w * 0.7, by = horizon + 74;
  s.layer(0.6, c => {
    for (let i = 0; i < 5; i++) {
      c.fillStyle = css(mix3([58, 58, 58], [20, 22, 26], i / 4)); c.beginPath(); c.moveTo(s.w * 0.36 + i * 34, by + 40 + i * 14);
      for (let x = s.w * 0.36 + i * 34; x <= s.w + 4; x += 5) {
        const t = (x - s.w * 0.36) / (s.w * 0.64);
        c.lineTo(x, by + 40 + i * 26 - Math.sin(Math.min(1, t * 1.7) * 1.57) * (118 - i * 22) - fbm(x / 40, i * 3, 71 + i, 5) * 46 + 20);
      }
      c.lineTo(s.w, by + 190); c.lineTo(s.w * 0.36, by + 90 + i * 16); c.fill();
    }
  });
  const top = by - 450, tower = ctx.createLinearGradient(bx - 46, 0, bx + 46, 0);
  tower.addColorStop(0, '#d9d6cc'); tower.addColorStop(0.45, '#a9a8a4'); tower.addColorStop(1, '#484c52');
  ctx.fillStyle = tower; ctx.beginPath(); ctx.moveTo(bx - 46, by - 74); ctx.lineTo(bx - 29, top); ctx.lineTo(bx + 29, top); ctx.lineTo(bx + 46, by - 74); ctx.fill();
  ctx.fillStyle = 'rgba(126,36,30,0.86)';
  for (const [from, to] of [[0.16, 0.36], [0.58, 0.78]]) {
    const width = t => 29 + 17 * t, yy = t => top + (by - 74 - top) * t;
    ctx.beginPath(); ctx.moveTo(bx - width(from), yy(from)); ctx.lineTo(bx + width(from), yy(from)); ctx.lineTo(bx + width(to), yy(to)); ctx.lineTo(bx - width(to), yy(to)); ctx.fill();
  }
  ctx.fillStyle = '#22262c'; ctx.fillRect(bx - 39, top - 9, 78, 10); ctx.fillRect(bx - 22, top - 50, 44, 42);
  ctx.beginPath(); ctx.moveTo(bx - 29, top - 50); ctx.lineTo(bx, top - 84); ctx.lineTo(bx + 29, top - 50); ctx.fill();
  ctx.fillStyle = '#ffe9a8'; ctx.fillRect(bx - 15, top - 46, 30, 32);
  s.beam(bx, top - 30, Math.PI + 0.1, 0.075, s.w * 0.9, [255, 238, 180], 0.6); s.beam(bx, top - 30, 0.06, 0.09, s.w * 0.6, [255, 238, 180], 0.4);
  s.glow(bx, top - 30, 200, [255, 232, 170], 0.9);
  s.layer(2.5, c => {
    for (let i = 0; i < 1500; i++) {
      const a = -Math.PI * s.between(0.15, 0.75), r = s.random() ** 1.8 * 250, x = s.w * 0.52 + s.between(-90, 90) + Math.cos(a) * r, y = by + 96 + Math.sin(a) * r * 0.86;
      c.fillStyle = `rgba(222,230,232,${0.5 * (1 - r / 270)})`; c.beginPath(); c.arc(x, y, s.between(1.5, 6), 0, 7); c.fill();
    }
  });
  s.finish({ grain: 12, contrast: 0.3, tint: [0.97, 1, 1.04] });
} };

scenes['wheat-harvest'] = { width: 1500, height: 1000, seed: 41, draw(s) {
  const horizon = s.h * 0.42, { ctx } = s;
  s.sky({ horizon, stops: [[0, '#5d8fc0'], [0.7, '#b9d0de'], [1, '#f0e2c4']], sun: { x: s.w * 0.86, y: horizon * 0.55, radius: 1, glow: [255, 240, 206], core: [255, 246, 220], tight: 7 },
    clouds: { cover: 0.5, scale: 2, light: [255, 250, 240], dark: [150, 164, 182] } });
  s.ridge({ base: horizon + 8, rise: 46, scale: 7, colour: [92, 112, 116], foot: [126, 130, 110], seed: 4 });
  s.ridge({ base: horizon + 16, rise: 30, scale: 16, colour: [58, 74, 50], foot: [80, 84, 50], seed: 9 });
  s.pixels((x, y) => {
    const below = (y - horizon - 6) / (s.h - horizon), d = 1 / (below + 0.03), px = (x / s.w - 0.62) * d, n = fbm(px * 44, d * 16, 3, 4);
    const rows = 0.5 + 0.5 * Math.sin(px * 26), cut = smooth(0.02, 0.06, (x / s.w - 0.5) - below * 0.62 + 0.04 * fbm(d * 2, 1, 8, 3));
    const ears = fbm(x / 5, y / (9 + below * 26), 17, 3), standing = mix3([116, 82, 34], [240, 196, 104], clamp(n * 0.7 + ears * 0.75 - 0.16));
    const stubble = mix3([176, 140, 76], [226, 194, 128], clamp(rows * 0.65 + n * 0.5 - 0.1));
    return mix3(mix3(standing, stubble, cut), [238, 216, 164], Math.exp(-below * 16));
  }, horizon + 6);
  const x = s.w * 0.6, y = horizon + 84;
  s.layer(16, c => { for (let i = 0; i < 44; i++) { c.fillStyle = `rgba(226,200,148,${s.between(0.1, 0.3)})`; c.beginPath(); c.arc(x + s.between(20, 330), y - s.between(-12, 84) + 10, s.between(12, 52), 0, 7); c.fill(); } });
  ctx.fillStyle = '#31402d'; ctx.fillRect(x - 74, y - 62, 132, 52); ctx.fillStyle = '#7c2f22'; ctx.fillRect(x - 74, y - 78, 122, 44);
  ctx.fillStyle = '#8d3a2a'; ctx.fillRect(x - 74, y - 78, 122, 9);
  ctx.fillStyle = '#26323a'; ctx.fillRect(x - 104, y - 90, 38, 50); ctx.fillStyle = '#a9c2cc'; ctx.fillRect(x - 102, y - 86, 26, 28);
  ctx.fillStyle = '#45413a'; ctx.beginPath(); ctx.moveTo(x - 104, y - 16); ctx.lineTo(x - 168, y - 4); ctx.lineTo(x - 168, y + 12); ctx.lineTo(x - 96, y + 4); ctx.fill();
  ctx.strokeStyle = '#6d2a20'; ctx.lineWidth = 5; ctx.beginPath(); ctx.moveTo(x + 16, y - 78); ctx.lineTo(x + 76, y - 112); ctx.stroke();
  for (const [dx, r] of [[-66, 30], [34, 20]]) { ctx.fillStyle = '#17181a'; ctx.beginPath(); ctx.arc(x + dx, y - r + 16, r, 0, 7); ctx.fill(); ctx.fillStyle = '#b79f4c'; ctx.beginPath(); ctx.arc(x + dx, y - r + 16, r * 0.42, 0, 7); ctx.fill(); }
  s.layer(7, c => { c.lineCap = 'round'; for (let i = 0; i < 150; i++) { const bx = s.between(-20, s.w * 0.62), tip = s.h - s.between(20, 190) * (1 - bx / s.w); c.strokeStyle = css(mix3([120, 84, 30], [250, 208, 118], s.random()), 0.85); c.lineWidth = s.between(3, 8); c.beginPath(); c.moveTo(bx, s.h + 10); c.quadraticCurveTo(bx + 8, (tip + s.h) / 2, bx + s.between(4, 44), tip); c.stroke(); } });
  s.finish({ grain: 7, bloom: 0.2, contrast: 0.3 });
} };

scenes['wind-farm-sunset'] = { width: 1600, height: 1067, seed: 53, draw(s) {
  const horizon = s.h * 0.74, { ctx } = s;
  s.sky({ horizon, stops: [[0, '#38426e'], [0.4, '#8d6f8c'], [0.7, '#e88e62'], [1, '#ffd58c']], sun: { x: s.w * 0.42, y: horizon - 70, radius: 54, glow: [255, 178, 92], core: [255, 240, 190], tight: 10 },
    clouds: { cover: 0.5, scale: 2.6, stretch: 2.6, light: [255, 172, 120], dark: [98, 74, 104] } });
  s.ridge({ base: horizon, rise: 80, scale: 3, colour: [150, 96, 92], foot: [196, 124, 92], seed: 5, octaves: 6 });
  const turbine = (x, foot, size, turn, colour) => {
    ctx.fillStyle = css(colour); ctx.beginPath(); ctx.moveTo(x - size * 0.022, foot); ctx.lineTo(x - size * 0.011, foot - size); ctx.lineTo(x + size * 0.011, foot - size); ctx.lineTo(x + size * 0.022, foot); ctx.fill();
    ctx.save(); ctx.translate(x, foot - size); ctx.fillRect(-size * 0.015, -size * 0.018, size * 0.06, size * 0.036);
    for (let i = 0; i < 3; i++) { ctx.save(); ctx.rotate(turn + i * 2.0944); ctx.beginPath(); ctx.moveTo(0, 0); ctx.quadraticCurveTo(size * 0.042, -size * 0.16, size * 0.008, -size * 0.62); ctx.lineTo(-size * 0.004, -size * 0.62); ctx.quadraticCurveTo(-size * 0.016, -size * 0.2, -size * 0.012, 0); ctx.fill(); ctx.restore(); }
    ctx.beginPath(); ctx.arc(0, 0, size * 0.024, 0, 7); ctx.fill(); ctx.restore();
  };
  for (const [x, foot, size, turn, t] of [[0.11, 0.71, 150, 0.3, 0.05], [0.24, 0.7, 170, 0.9, 0.1], [0.56, 0.7, 160, 1.5, 0.05], [0.9, 0.72, 190, 0.1, 0.15]]) turbine(x * s.w, foot * s.h, size, turn, mix3([150, 96, 92], [58, 40, 60], t));
  s.ridge({ base: horizon + 62, rise: 70, scale: 4, colour: [88, 58, 70], foot: [108, 66, 62], seed: 8, octaves: 7 });
  turbine(0.7 * s.w, 0.84 * s.h, 430, 0.5, [56, 40, 58]); turbine(0.33 * s.w, 0.85 * s.h, 380, 1.1, [60, 42, 58]);
  s.ridge({ base: horizon + 142, rise: 74, scale: 5, colour: [44, 32, 46], foot: [26, 20, 30], seed: 12, octaves: 8 });
  turbine(0.87 * s.w, 0.93 * s.h, 760, 0.82, [26, 20, 32]);
  s.finish({ grain: 8, bloom: 0.24 });
} };

scenes['bridge-in-fog'] = { width: 1500, height: 1000, seed: 61, draw(s) {
  const { ctx } = s, line = s.h * 0.74;
  s.sky({ horizon: s.h, stops: [[0, '#8b98a6'], [0.5, '#c0c4c6'], [0.78, '#d9d5cc'], [1, '#aeb2b4']] });
  s.ridge({ base: line - 6, rise: 120, scale: 4, colour: [176, 180, 184], foot: [206, 206, 202], seed: 3 });
  const deck = x => s.h * 0.53 + (x / s.w) * 62, depth = x => x / s.w;
  const towers = [[0.17, 250, 0.22], [0.63, 470, 0.8]];
  const cable = (x0, y0, x1, y1, sag, colour, width) => { ctx.strokeStyle = css(colour); ctx.lineWidth = width; ctx.beginPath(); ctx.moveTo(x0, y0); ctx.quadraticCurveTo((x0 + x1) / 2, Math.max(y0, y1) + sag, x1, y1); ctx.stroke(); };
  const point = (x0, y0, x1, y1, sag, t) => { const my = Math.max(y0, y1) + sag; return [(1 - t) ** 2 * x0 + 2 * t * (1 - t) * (x0 + x1) / 2 + t * t * x1, (1 - t) ** 2 * y0 + 2 * t * (1 - t) * my + t * t * y1]; };
  const fog = t => mix3([190, 194, 196], [70, 36, 32], t);
  const tops = towers.map(([x, h]) => [x * s.w, deck(x * s.w) - h]);
  const spans = [[-300, deck(0) - 30, tops[0][0], tops[0][1], 60, 0.2], [tops[0][0], tops[0][1], tops[1][0], tops[1][1], 236, 0.5], [tops[1][0], tops[1][1], s.w * 1.25, deck(s.w) - 110, 120, 0.9]];
  for (const [x0, y0, x1, y1, sag, t] of spans) {
    for (let i = 1; i < 40; i++) { const [x, y] = point(x0, y0, x1, y1, sag, i / 40); ctx.strokeStyle = css(fog(depth(x) * 0.8), 0.75); ctx.lineWidth = 0.8 + depth(x) * 1.6; if (y < deck(x)) { ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(x, deck(x)); ctx.stroke(); } }
    cable(x0, y0, x1, y1, sag, fog(t * 0.85), 2 + t * 6);
  }
  towers.forEach(([tx, h, t]) => {
    const x = tx * s.w, wide = 12 + t * 30, gap = wide * 1.5, foot = line + 10 + t * 60;
    ctx.fillStyle = css(fog(t)); for (const side of [-1, 1]) ctx.fillRect(x + side * gap - wide / 2, deck(x) - h, wide, h + foot - deck(x));
    for (const at of [0.04, 0.3, 0.58]) ctx.fillRect(x - gap, deck(x) - h + h * at, gap * 2, wide * 0.7);
    ctx.fillStyle = css(fog(t * 0.7), 0.8); ctx.fillRect(x - gap - wide, foot - 30 * t - 12, gap * 2 + wide * 2, 36 * t + 14);
  });
  for (let x = 0; x < s.w; x++) { ctx.fillStyle = css(fog(0.1 + depth(x) * 0.85)); ctx.fillRect(x, deck(x), 1, 7 + depth(x) * 19); if (x % Math.round(18 + depth(x) * 14) < 2) ctx.fillRect(x, deck(x) - 6 - depth(x) * 8, 1, 30 + depth(x) * 34); }
  for (let x = 30; x < s.w; x += 70) s.lamp(x, deck(x) - 24 - depth(x) * 24, 1.2 + depth(x) * 2.6, [255, 222, 160], 9);
  s.mirror({ line, tint: [150, 158, 164], keep: 0.6, sway: 0.9, smear: 1.2 });
  s.pixels((x, y) => { const n = fbm(x / s.w * 3.2, y / s.h * 7, 19, 5), band = Math.exp(-(((y - line + 34) / 120) ** 2)) * 1.2 + Math.exp(-(((y - s.h * 0.24) / 150) ** 2)) * 0.35; return [222, 222, 218, clamp(band * smooth(0.25, 0.7, n) * (1.15 - x / s.w * 0.5)) * 0.92]; });
  s.finish({ grain: 10, bloom: 0.1, contrast: 0.24, vignette: 0.28 });
} };

scenes['snow-in-the-park'] = { width: 1067, height: 1500, seed: 67, draw(s) {
  const { ctx } = s, horizon = s.h * 0.55;
  s.sky({ horizon: s.h, stops: [[0, '#141c30'], [0.4, '#2b3550'], [0.55, '#59596c'], [1, '#30384e']] });
  const lamps = [0, 1, 2, 3, 4].map(i => { const d = 1 / (1 + i * 0.75); return { x: s.w * 0.5 + 330 * d, y: horizon - 400 * d, d }; });
  const tree = (x, y, length, angle, width, depth) => {
    if (depth === 0 || length < 4) return;
    const nx = x + Math.cos(angle) * length, ny = y + Math.sin(angle) * length;
    ctx.lineWidth = width; ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(nx, ny); ctx.stroke();
    for (let i = 0, n = depth > 5 ? 3 : 2; i < n; i++) tree(nx, ny, length * s.between(0.66, 0.85), angle + s.between(-0.6, 0.6), width * 0.68, depth - 1);
  };
  for (let i = 4; i >= 0; i--) {
    const d = 1 / (1 + i * 0.75);
    s.layer(i === 0 ? 1.2 : i * 0.5, c => { c.strokeStyle = css(mix3([72, 74, 92], [14, 16, 26], d)); c.lineCap = 'round'; for (const side of [-1, 1]) tree(s.w * 0.5 + side * 520 * d, horizon + 330 * d, 250 * d, -1.57 + side * s.between(-0.02, 0.1), 42 * d, 9); });
    const { x, y } = lamps[i];
    ctx.fillStyle = css(mix3([70, 70, 84], [16, 18, 26], d)); ctx.fillRect(x - 4 * d, y, 8 * d, horizon + 250 * d - y); ctx.fillRect(x - 15 * d, y - 30 * d, 30 * d, 7 * d);
    s.glow(x, y, 420 * d, [255, 190, 104], 0.75); s.lamp(x, y - 6 * d, 11 * d, [255, 208, 130], 10);
  }
  s.pixels((x, y) => {
    const below = (y - horizon - 26) / (s.h - horizon - 26); if (below < 0) return null;
    const d = 1 / (below + 0.06), px = (x / s.w - 0.5) * d, path = smooth(0.62, 0.4, Math.abs(px + 0.04 * Math.sin(d)));
    let light = 0.1; for (const l of lamps) { const gy = horizon + 252 * l.d; light += 0.95 * Math.exp(-((((x - l.x) / (300 * l.d)) ** 2) + (((y - gy) / (100 * l.d)) ** 2))); }
    const n = fbm(px * 9, d * 9, 13, 5), c = mix3(mix3([56, 66, 98], [84, 92, 122], n), mix3([40, 46, 68], [74, 78, 98], n), path), warm = mix3([250, 208, 150], [206, 164, 116], path);
    const wash = mix3(c, warm, clamp(light * (0.55 + n * 0.5))); return mix3(wash, [92, 88, 98], Math.exp(-below * 14) * 0.8);
  }, horizon + 26);
  s.layer(1.4, c => { c.fillStyle = c.strokeStyle = 'rgb(14,14,22)'; s.person(s.w * 0.47, horizon + 216, 206, 'none', 0.02, true); c.beginPath(); c.ellipse(s.w * 0.47, horizon - 24, 104, 30, 0, Math.PI, 0); c.fill(); c.fillRect(s.w * 0.47 + 30, horizon - 30, 3, 96); c.save(); c.globalAlpha = 0.4; c.beginPath(); c.ellipse(s.w * 0.45, horizon + 222, 70, 12, 0, 0, 7); c.fill(); c.restore(); });
  for (const [count, size, blur, alpha] of [[900, 1.6, 0.4, 0.6], [260, 3.2, 1, 0.65], [60, 8, 4, 0.42]]) s.layer(blur, c => { for (let i = 0; i < count; i++) { c.fillStyle = `rgba(244,240,236,${alpha * s.between(0.4, 1)})`; c.beginPath(); c.ellipse(s.random() * s.w, s.random() * s.h, size * s.between(0.6, 1.2), size * s.between(0.8, 1.7), 0.4, 0, 7); c.fill(); } });
  s.finish({ grain: 11, bloom: 0.22 });
} };

scenes['fire-on-the-ridge'] = { width: 1600, height: 900, seed: 71, draw(s) {
  const line = s.h * 0.66, { ctx } = s;
  s.sky({ horizon: s.h, stops: [[0, '#0f0d14'], [0.4, '#33191a'], [0.7, '#9a3c1a'], [1, '#5a2010']] });
  s.pixels((x, y) => { const rise = clamp((line - y) / line), n = fbm(x / 300 + rise * 0.7, y / 230 + 4, 7, 7), m = fbm(x / 300 - 0.14, y / 230 + 4.16, 7, 5), cover = smooth(0.36, 0.64, n + 0.1 - rise * 0.1); const lit = clamp((n - m) * 3.4 + 0.36) * (1 - rise) ** 1.3; return [...mix3([24, 18, 20], [255, 136, 54], lit), cover * 0.86]; }, 0, line + 30);
  const top = x => line - 96 * (fbm(x / s.w * 4 + 7, 3.3, 15, 7) * 1.7 - 0.35);
  for (let x = 0; x < s.w; x += 5) { const burn = smooth(0.4, 0.66, fbm(x / 200, 2, 27, 4)); if (burn > 0.05) { s.glow(x, top(x) + 8, 190 * burn, [255, 96, 26], 0.15 * burn); for (let i = 0; i < 4; i++) { const h = s.between(14, 72) * burn; ctx.save(); ctx.globalCompositeOperation = 'lighter'; ctx.filter = 'blur(2px)'; const g = ctx.createLinearGradient(0, top(x) + 16, 0, top(x) - h); g.addColorStop(0, 'rgba(255,214,120,0.6)'); g.addColorStop(0.45, 'rgba(255,122,30,0.4)'); g.addColorStop(1, 'rgba(200,40,10,0)'); ctx.fillStyle = g; const fx = x + s.between(-8, 8); ctx.beginPath(); ctx.moveTo(fx - 9, top(x) + 18); ctx.quadraticCurveTo(fx - 7, top(x) - h * 0.4, fx + s.between(-9, 12), top(x) - h); ctx.quadraticCurveTo(fx + 9, top(x) - h * 0.3, fx + 9, top(x) + 18); ctx.fill(); ctx.restore(); } } }
  s.ridge({ base: line + 16, rise: 96, scale: 4, colour: [40, 17, 14], foot: [22, 12, 14], seed: 15 });
  for (let layer = 0; layer < 3; layer++) { ctx.fillStyle = css(mix3([24, 13, 15], [6, 6, 9], layer / 2)); for (let x = -20; x < s.w + 20; x += s.between(7, 20) + layer * 6) { const h = s.between(26, 72) * (1 + layer * 0.9), y = line + 74 + layer * 66 + fbm(x / 260, layer * 4, 33, 3) * 60; ctx.beginPath(); ctx.moveTo(x, y - h); for (let k = 1; k <= 6; k++) { ctx.lineTo(x + h * 0.05 * k, y - h + h * k / 6); ctx.lineTo(x + h * 0.03 * k, y - h + h * k / 6); } ctx.lineTo(x + h * 0.1, s.h); ctx.lineTo(x - h * 0.1, s.h); for (let k = 6; k >= 1; k--) { ctx.lineTo(x - h * 0.03 * k, y - h + h * k / 6); ctx.lineTo(x - h * 0.05 * k, y - h + h * k / 6); } ctx.fill(); } }
  for (let i = 0; i < 150; i++) { const x = s.random() * s.w; s.lamp(x, line - s.random() ** 2 * 420, s.between(0.5, 1.5), [255, 140, 50], 5); }
  s.finish({ grain: 13, bloom: 0.28 });
} };

scenes['flooded-street'] = { width: 1500, height: 1000, seed: 79, draw(s) {
  const { ctx } = s, line = s.h * 0.56;
  s.sky({ horizon: line, stops: [[0, '#6d7b88'], [0.7, '#b3bbc0'], [1, '#d6d6d0']], clouds: { cover: 0.62, scale: 1.9, light: [216, 220, 222], dark: [106, 116, 128] } });
  s.ridge({ base: line, rise: 110, scale: 9, colour: [112, 124, 120], foot: [130, 138, 132], seed: 6 });
  const house = (x, w, h, wall, roof, near) => {
    const g = ctx.createLinearGradient(x, 0, x + w, 0); g.addColorStop(0, css(wall)); g.addColorStop(1, css(mix3(wall, [40, 44, 50], 0.35))); ctx.fillStyle = g; ctx.fillRect(x, line - h, w, h);
    ctx.fillStyle = css(roof); ctx.beginPath(); ctx.moveTo(x - w * 0.05, line - h); ctx.lineTo(x + w * 0.16, line - h - w * 0.36); ctx.lineTo(x + w * 0.84, line - h - w * 0.36); ctx.lineTo(x + w * 1.05, line - h); ctx.fill();
    ctx.fillStyle = css(mix3(roof, [0, 0, 0], 0.3)); ctx.fillRect(x + w * 0.66, line - h - w * 0.48, w * 0.07, w * 0.2);
    const columns = Math.max(2, Math.round(w / (58 * near))), rows = Math.max(1, Math.floor(h / (74 * near)));
    for (let r = 0; r < rows; r++) for (let i = 0; i < columns; i++) { const ww = w / columns * 0.42, wx = x + w / columns * (i + 0.29), wy = line - h + (r + 0.22) * h / rows, wh = h / rows * 0.54; ctx.fillStyle = 'rgb(226,222,212)'; ctx.fillRect(wx - 3 * near, wy - 3 * near, ww + 6 * near, wh + 6 * near); ctx.fillStyle = s.random() < 0.14 ? 'rgb(238,206,140)' : css(mix3([44, 54, 64], [120, 134, 144], s.random() * 0.6)); ctx.fillRect(wx, wy, ww, wh); ctx.fillStyle = 'rgb(226,222,212)'; ctx.fillRect(wx + ww / 2 - near, wy, 2 * near, wh); }
  };
  for (let x = s.w * 0.28; x < s.w * 0.72; x += 84) house(x, 78, s.between(54, 82), s.pick([[150, 140, 128], [168, 158, 142], [132, 128, 126]]), [92, 80, 78], 0.5);
  house(s.w * 0.13, 220, 190, [176, 150, 118], [104, 66, 54], 0.9); house(s.w * 0.72, 236, 206, [188, 178, 160], [86, 76, 78], 0.95); house(-110, 300, 300, [158, 96, 76], [70, 56, 56], 1.3); house(s.w - 190, 330, 330, [138, 146, 148], [76, 62, 60], 1.4);
  for (const [x, size] of [[0.345, 150], [0.66, 170]]) s.layer(0.6, c => { for (let i = 0; i < 220; i++) { const a = s.random() * 6.3, r = s.random() ** 0.6 * size * 0.42; c.fillStyle = css(mix3([40, 52, 38], [92, 104, 66], s.random()), 0.7); c.beginPath(); c.arc(x * s.w + Math.cos(a) * r, line - size * 0.7 + Math.sin(a) * r, s.between(5, 15), 0, 7); c.fill(); } c.fillStyle = 'rgb(46,38,32)'; c.fillRect(x * s.w - 5, line - size * 0.5, 10, size * 0.5); });
  s.mirror({ line, tint: [120, 112, 92], keep: 0.66, sway: 0.75, smear: 0.7 });
  const sign = s.w * 0.47, sy = line + 92; ctx.fillStyle = '#6f7376'; ctx.fillRect(sign - 4, sy - 120, 8, 130); ctx.fillStyle = '#f4f1ea'; ctx.beginPath(); ctx.moveTo(sign, sy - 196); ctx.lineTo(sign + 58, sy - 98); ctx.lineTo(sign - 58, sy - 98); ctx.fill(); ctx.strokeStyle = '#b3261e'; ctx.lineWidth = 11; ctx.lineJoin = 'round'; ctx.stroke();
  ctx.save(); ctx.filter = 'blur(4px)'; ctx.globalAlpha = 0.42; ctx.fillStyle = '#7d6d58'; ctx.fillRect(sign - 6, sy + 10, 12, 90); ctx.fillStyle = '#c9b8a8'; ctx.beginPath(); ctx.moveTo(sign - 50, sy + 96); ctx.lineTo(sign + 50, sy + 96); ctx.lineTo(sign, sy + 180); ctx.fill(); ctx.restore();
  s.finish({ grain: 9, contrast: 0.34, bloom: 0.08 });
} };

scenes['aurora-over-the-village'] = { width: 1500, height: 1000, seed: 83, draw(s) {
  const { ctx } = s, line = s.h * 0.76;
  s.sky({ horizon: line, stops: [[0, '#070c1c'], [0.7, '#12243a'], [1, '#24404e']] });
  for (let i = 0; i < 700; i++) { ctx.fillStyle = `rgba(236,240,255,${s.random() ** 2})`; ctx.beginPath(); ctx.arc(s.random() * s.w, s.random() * line, s.between(0.4, 1.3), 0, 7); ctx.fill(); }
  s.pixels((x, y) => { let r = 0, g = 0, b = 0; for (const [base, sway, phase, power] of [[0.6, 0.2, 0, 1], [0.46, 0.16, 4, 0.6]]) { const u = x / s.w, foot = line * (base + sway * (fbm(u * 2.4 + phase, phase, 5, 4) - 0.45) * 2.4 - 0.02), up = (foot - y) / line; const rays = 0.35 + 1.1 * fbm(u * 34 + phase + up * 1.2, up * 0.7, 9, 3) * fbm(u * 5 + phase, 3, 12, 3) * 1.9; const body = up > 0 ? Math.exp(-up * 4.2) * smooth(0, 0.035, up) : Math.exp(up * 46) * 0.25; const k = body * rays * power; g += 250 * k; r += 60 * k + 150 * k * smooth(0.2, 0.55, up); b += 130 * k + 130 * k * smooth(0.15, 0.5, up); } return [clamp(10 + r, 0, 255), clamp(20 + g, 0, 255), clamp(34 + b, 0, 255), clamp((g + r) / 235)]; }, 0, line);
  s.ridge({ base: line - 22, rise: 150, scale: 3, colour: [22, 40, 50], foot: [38, 62, 66], seed: 41 });
  s.pixels((x, y) => { const below = (y - line + 20) / (s.h - line + 20), n = fbm(x / 140, y / 34, 17, 5); return mix3(mix3([52, 88, 88], [24, 38, 54], below), [120, 168, 150], smooth(0.45, 0.75, n) * 0.5); }, line - 20);
  for (let i = 0; i < 26; i++) { const depth = i / 26, w = 26 + depth * 46, x = (0.08 + 0.84 * ((i * 0.618) % 1)) * s.w, y = line - 6 + depth * 78, h = w * 0.62; ctx.fillStyle = css(mix3([34, 34, 42], [18, 18, 26], depth)); ctx.fillRect(x, y - h, w, h); ctx.fillStyle = css([132, 176, 168]); ctx.beginPath(); ctx.moveTo(x - 4, y - h); ctx.lineTo(x + w / 2, y - h - w * 0.42); ctx.lineTo(x + w + 4, y - h); ctx.fill(); for (let k = 0; k < 2; k++) if (s.random() < 0.75) { const wx = x + w * (0.2 + k * 0.42), wy = y - h * 0.68; ctx.fillStyle = '#ffcf7a'; ctx.fillRect(wx, wy, w * 0.17, h * 0.34); s.glow(wx + w * 0.08, wy + h * 0.17, w * 1.1, [255, 180, 84], 0.5); } }
  s.finish({ grain: 13, bloom: 0.24, contrast: 0.18 });
} };

scenes['desert-dunes'] = { width: 1500, height: 844, seed: 97, draw(s) {
  s.sky({ horizon: s.h * 0.5, stops: [[0, '#4e7ba8'], [0.6, '#a9c0cc'], [1, '#eed9b6']], sun: { x: s.w * 0.08, y: s.h * 0.3, radius: 1, glow: [255, 236, 190], core: [255, 240, 200], tight: 6 } });
  const height = (x, z) => { const bend = x * 0.8 + z * 0.55 + 1.6 * fbm(x * 0.16, z * 0.16, 3, 3) * 3, p = bend - Math.floor(bend / 3.2) * 3.2, crest = p < 2.3 ? (p / 2.3) ** 1.4 : ((3.2 - p) / 0.9) ** 1.1; return crest * 0.72 * (0.4 + fbm(x * 0.1, z * 0.1, 8, 3)) * smooth(0.3, 3, z) + 0.006 * Math.sin((x * 3 + z * 8 + fbm(x * 2, z * 2, 4, 3) * 5) * 7) * Math.exp(-z * 0.3); };
  s.terrain({ horizon: s.h * 0.4, height, eye: 1.12, far: 40, near: 0.7, haze: 0.032, hazeColour: [236, 210, 172], light: [1.25, 0.3, 0.06],
    ground: (z, slope, lambert, x, d) => { const g = 0.95 + 0.1 * noise(x * 90, d * 90, 5), k = clamp(lambert * 1.35); return mix3([92, 50, 42], [250, 188, 112], k).map(v => v * g); } });
  const { ctx } = s; s.layer(0.5, c => { c.fillStyle = c.strokeStyle = 'rgb(48,28,28)'; for (let i = 0; i < 6; i++) s.person(s.w * 0.55 + i * 25 + (i % 2) * 7, s.h * 0.595 + i * 3.5, 44, 'none', 0, true); });
  s.finish({ grain: 7, bloom: 0.12, contrast: 0.24 });
} };
