// Towns, rooms and gatherings.
'use strict';

const blocks = (s, { base, count, low, high, wide, colour, lights, glow = 0.5, fade = 1 }) => {
  const { ctx } = s;
  for (let i = 0; i < count; i++) {
    const w = s.between(wide * 0.6, wide * 1.5), x = s.between(-w, s.w), centre = 1 - Math.abs((x + w / 2) / s.w - 0.55) * 1.5, h = mix(low, high, clamp(s.random() ** 1.6 * Math.max(0.15, centre)));
    const g = ctx.createLinearGradient(0, base - h, 0, base); g.addColorStop(0, css(colour)); g.addColorStop(1, css(mix3(colour, [190, 140, 110], 0.3 * fade))); ctx.fillStyle = g; ctx.fillRect(x, base - h, w, h);
    if (s.random() < 0.4) ctx.fillRect(x + w * 0.28, base - h - h * 0.07, w * 0.44, h * 0.08);
    if (h > high * 0.6) { ctx.fillRect(x + w / 2 - 1.5, base - h * 1.2, 3, h * 0.2); s.lamp(x + w / 2, base - h * 1.2, 1.4, [255, 60, 50], 8); }
    const step = wide / 9, tone = s.pick([[255, 208, 136], [255, 226, 178], [214, 226, 255]]);
    for (let wy = base - h + step; wy < base - step; wy += step * 1.35) for (let wx = x + step * 0.7; wx < x + w - step; wx += step) if (noise(wx / 26, wy / 18, s.seed + i) * 0.6 + s.random() * 0.6 > 1 - lights) { ctx.fillStyle = css(tone, s.between(0.25, 0.95)); ctx.fillRect(wx, wy, step * 0.56, step * 0.72); }
  }
};

scenes['skyline-night'] = { width: 1600, height: 900, seed: 103, draw(s) {
  const line = s.h * 0.66;
  s.sky({ horizon: line, stops: [[0, '#101a3a'], [0.5, '#3a3a66'], [0.8, '#9b5f6c'], [1, '#e59a6c']], clouds: { cover: 0.48, scale: 2.4, stretch: 2.6, light: [190, 120, 120], dark: [40, 40, 74] } });
  blocks(s, { base: line, count: 60, low: 30, high: 210, wide: 46, colour: [74, 62, 92], lights: 0.2 });
  blocks(s, { base: line, count: 44, low: 40, high: 330, wide: 62, colour: [40, 38, 66], lights: 0.36 });
  blocks(s, { base: line, count: 26, low: 40, high: 430, wide: 76, colour: [20, 22, 42], lights: 0.46, fade: 0.5 });
  for (let x = 4; x < s.w; x += 26) s.lamp(x, line - 3, 1.5, s.pick([[255, 190, 110], [255, 220, 170]]), 9);
  s.mirror({ line, tint: [18, 24, 46], keep: 0.84, sway: 1, smear: 1.7 });
  s.finish({ grain: 10, bloom: 0.26 });
} };

scenes['harbour-dusk'] = { width: 1500, height: 1000, seed: 107, draw(s) {
  const { ctx } = s, line = s.h * 0.6;
  s.sky({ horizon: line, stops: [[0, '#24335c'], [0.5, '#7a6a8c'], [0.85, '#f0a070'], [1, '#ffc88c']], sun: { x: s.w * 0.3, y: line, radius: 1, glow: [255, 176, 110], core: [255, 220, 160], tight: 7 }, clouds: { cover: 0.5, scale: 2.1, stretch: 2.8, light: [255, 170, 130], dark: [78, 66, 100] } });
  s.ridge({ base: line, rise: 70, scale: 3, colour: [96, 76, 100], foot: [160, 110, 104], seed: 5 });
  const crane = (x, size, t) => { ctx.fillStyle = ctx.strokeStyle = css(mix3([86, 66, 90], [22, 22, 36], t)); ctx.lineWidth = size * 0.022; const y = line; for (const dx of [-0.16, 0.16]) ctx.fillRect(x + dx * size - size * 0.015, y - size * 0.62, size * 0.03, size * 0.62); ctx.fillRect(x - size * 0.19, y - size * 0.3, size * 0.38, size * 0.022); ctx.fillRect(x - size * 0.66, y - size * 0.64, size * 1.02, size * 0.04); ctx.beginPath(); ctx.moveTo(x - size * 0.14, y - size * 0.62); ctx.lineTo(x, y - size * 0.95); ctx.lineTo(x + size * 0.14, y - size * 0.62); ctx.moveTo(x, y - size * 0.94); ctx.lineTo(x - size * 0.6, y - size * 0.63); ctx.moveTo(x, y - size * 0.94); ctx.lineTo(x + size * 0.34, y - size * 0.63); ctx.stroke(); s.lamp(x, y - size * 0.96, 1.8, [255, 70, 50], 9); s.lamp(x - size * 0.3, y - size * 0.6, 2, [255, 226, 170], 10); };
  crane(s.w * 0.5, 210, 0.2); crane(s.w * 0.62, 250, 0.35); crane(s.w * 0.75, 320, 0.6); crane(s.w * 0.92, 430, 0.95);
  const stack = (x0, x1, rows, size, t) => { for (let r = 0; r < rows; r++) for (let x = x0 + (r % 2) * size * 0.4; x < x1 - r * size * 0.5; x += size * 2.05) { ctx.fillStyle = css(mix3(s.pick([[120, 56, 46], [46, 78, 104], [150, 106, 52], [66, 88, 74], [110, 104, 108]]), [36, 30, 48], t)); ctx.fillRect(x, line - (r + 1) * size, size * 2, size * 0.94); } };
  stack(s.w * 0.46, s.w * 1.05, 3, 17, 0.35);
  const hull = (x, y, w, h, colour) => { ctx.fillStyle = css(colour); ctx.beginPath(); ctx.moveTo(x, y - h); ctx.lineTo(x + w, y - h * 1.25); ctx.lineTo(x + w * 0.95, y); ctx.lineTo(x + w * 0.04, y); ctx.fill(); };
  hull(s.w * 0.06, line + 6, 470, 56, [34, 28, 44]); ctx.fillStyle = '#6c2a28'; ctx.fillRect(s.w * 0.08, line - 3, 428, 8);
  for (let r = 0; r < 4; r++) for (let i = 0; i < 9 - (r > 2 ? 3 : 0); i++) { ctx.fillStyle = css(mix3(s.pick([[140, 62, 48], [52, 84, 112], [164, 116, 58], [74, 96, 84]]), [40, 32, 50], 0.3)); ctx.fillRect(s.w * 0.115 + i * 37, line - 70 - r * 18, 35, 17); }
  ctx.fillStyle = '#8d8490'; ctx.fillRect(s.w * 0.335, line - 168, 46, 116); ctx.fillStyle = '#ffd998'; for (let i = 0; i < 12; i++) ctx.fillRect(s.w * 0.34 + (i % 3) * 13, line - 160 + Math.floor(i / 3) * 22, 7, 8);
  for (let x = s.w * 0.45; x < s.w; x += 46) s.lamp(x, line - 12 - s.random() * 26, 1.8, [255, 200, 120], 11);
  s.mirror({ line: line + 6, tint: [26, 32, 54], keep: 0.82, sway: 1.2, smear: 1.5 });
  s.finish({ grain: 9, bloom: 0.25 });
} };

scenes['stadium-floodlights'] = { width: 1500, height: 1000, seed: 109, draw(s) {
  const { ctx } = s, far = s.h * 0.56;
  s.sky({ horizon: s.h, stops: [[0, '#0c1226'], [0.4, '#24304e'], [1, '#2a344a']], clouds: { cover: 0.46, scale: 2, light: [74, 86, 112], dark: [20, 26, 46] } });
  s.pixels((x, y) => { const u = x / s.w, bowl = far - 40 - 210 * Math.abs(u - 0.5) ** 1.3; if (y < bowl || y > far + 6) return null; const row = (y - bowl) / (far - bowl), n = lattice(Math.floor(x / 5), Math.floor(y / 5), 3), m = fbm(x / 60, y / 40, 9, 3); const c = mix3([26, 30, 48], s.seed && n > 0.62 ? [166, 70, 64] : n > 0.36 ? [84, 90, 112] : [196, 188, 178], clamp(0.25 + m * 0.65) * (0.35 + row * 0.6)); return Math.floor(row * 3 * 1.01) !== Math.floor((row + 0.012) * 3) ? [38, 42, 56] : c; });
  ctx.strokeStyle = 'rgb(16,18,30)'; ctx.lineWidth = 22; ctx.beginPath(); for (let x = 0; x <= s.w; x += 10) { const y = far - 62 - 210 * Math.abs(x / s.w - 0.5) ** 1.3; x ? ctx.lineTo(x, y) : ctx.moveTo(x, y); } ctx.stroke();
  s.pixels((x, y) => { const below = (y - far) / (s.h - far), d = 1 / (below + 0.34), px = (x / s.w - 0.5) * d * 1.5, stripe = Math.floor(px * 5 + 40) % 2, n = fbm(x / 7, y / (3 + below * 5), 5, 3); const c = mix3([38, 96, 46], [58, 128, 60], stripe * 0.6 + n * 0.5); return mix3(c, [150, 190, 150], 0.16 * Math.exp(-below * 7)); }, far);
  const P = (x, z) => { const d = 1 / (z + 0.34); return [s.w / 2 + x / (1.5 * d) * s.w, far + z * (s.h - far)]; };
  ctx.strokeStyle = 'rgba(236,244,236,0.85)'; const l = (...p) => { ctx.beginPath(); p.forEach(([x, z], i) => { const q = P(x, z); i ? ctx.lineTo(...q) : ctx.moveTo(...q); }); ctx.stroke(); };
  ctx.lineWidth = 3; l([-1.1, 0.05], [1.1, 0.05]); l([0, 0.05], [0, 1]); ctx.lineWidth = 4; ctx.beginPath(); ctx.ellipse(...P(0, 0.4), 190, 82, 0, 0, 7); ctx.stroke(); ctx.lineWidth = 5; l([-0.62, 0.05], [-0.62, 0.7], [-1.3, 0.7]); l([0.62, 0.05], [0.62, 0.7], [1.3, 0.7]);
  for (let i = 0; i < 17; i++) { const z = s.between(0.06, 0.62), [x, y] = P(s.between(-0.85, 0.85), z), size = 44 + z * 90, shirt = i % 2 ? [206, 58, 50] : [236, 236, 240]; ctx.fillStyle = 'rgba(10,30,14,0.4)'; for (const a of [-0.5, 0.5]) { ctx.beginPath(); ctx.ellipse(x + a * size * 0.9, y, size * 0.5, size * 0.05, a * 0.3, 0, 7); ctx.fill(); } ctx.strokeStyle = ctx.fillStyle = css([52, 40, 38]); ctx.lineCap = 'round'; ctx.lineWidth = size * 0.1; const run = s.between(-0.25, 0.25); ctx.beginPath(); ctx.moveTo(x, y - size * 0.45); ctx.lineTo(x - size * run, y); ctx.moveTo(x, y - size * 0.45); ctx.lineTo(x + size * run * 0.8, y - size * 0.02); ctx.stroke(); ctx.fillStyle = css(shirt); ctx.beginPath(); ctx.ellipse(x, y - size * 0.63, size * 0.13, size * 0.21, run * 0.6, 0, 7); ctx.fill(); ctx.fillStyle = 'rgb(90,66,56)'; ctx.beginPath(); ctx.arc(x + run * size * 0.16, y - size * 0.91, size * 0.075, 0, 7); ctx.fill(); }
  for (const [x, y, k] of [[0.1, 0.13, 1.15], [0.36, 0.25, 0.7], [0.64, 0.25, 0.7], [0.9, 0.13, 1.15]]) { const cx = x * s.w, cy = y * s.h; ctx.fillStyle = 'rgb(24,28,40)'; ctx.fillRect(cx - 5 * k, cy, 10 * k, far - cy - 110); ctx.fillRect(cx - 68 * k, cy - 34 * k, 136 * k, 62 * k); s.glow(cx, cy, 520 * k, [214, 228, 255], 0.55); for (let r = 0; r < 3; r++) for (let i = 0; i < 7; i++) s.lamp(cx + (i - 3) * 18 * k, cy - 20 * k + r * 18 * k, 6 * k, [240, 246, 255], 5); s.beam(cx, cy, Math.PI / 2 + (0.5 - x) * -0.9, 0.3, 760, [210, 226, 255], 0.13); }
  s.crowd({ y: s.h * 0.8, rows: 2, size: 150, growth: 1.55, step: 60, colour: [16, 18, 28], near: [6, 7, 12], armsUp: 0.3, blur: 9 });
  s.finish({ grain: 11, bloom: 0.28, contrast: 0.25 });
} };

scenes['street-in-the-rain'] = { width: 1067, height: 1500, seed: 113, draw(s) {
  const { ctx } = s, line = s.h * 0.6;
  s.sky({ horizon: s.h, stops: [[0, '#0d1220'], [0.4, '#222a3c'], [0.6, '#3c3f4e'], [1, '#14161f']] });
  for (const side of [-1, 1]) for (let i = 0; i < 7; i++) { const d = 1 / (1 + (6 - i) * 0.5), x = s.w / 2 + side * (70 + 470 * d * d), w = 330 * d, h = 1000 * d; ctx.fillStyle = css(mix3([48, 50, 62], [17, 18, 26], d)); side < 0 ? ctx.fillRect(x - w * 1.6, line + 40 * d - h, w * 1.6, h) : ctx.fillRect(x, line + 40 * d - h, w * 1.6, h); for (let r = 0; r < 8; r++) for (let k = 0; k < 3; k++) if (s.random() < 0.36) { ctx.fillStyle = css(s.pick([[255, 204, 130], [255, 230, 190], [190, 210, 240]]), s.between(0.3, 0.8)); ctx.fillRect(x + side * (k * w * 0.3 + w * 0.06) - (side < 0 ? w * 0.14 : 0), line + 30 * d - h + r * h * 0.11 + h * 0.06, w * 0.14, h * 0.06); } }
  s.layer(7, () => { for (let i = 0; i < 60; i++) { const side = s.random() < 0.5 ? -1 : 1, d = s.random() ** 1.5, x = s.w / 2 + side * (40 + d * 520), y = line - 20 - d * s.between(40, 430); s.bokeh(x, y, 10 + d * 38, s.pick([[255, 70, 60], [255, 170, 70], [255, 220, 150], [70, 200, 190], [120, 150, 255], [255, 90, 150]]), s.between(0.25, 0.7)); } });
  for (const [x, d] of [[0.42, 0.3], [0.47, 0.18], [0.39, 0.55]]) for (const k of [-1, 1]) { s.lamp(x * s.w + k * 30 * d, line + 26 * d, 7 * d + 2, [255, 240, 214], 16); }
  for (const [x, d] of [[0.57, 0.3], [0.62, 0.6]]) for (const k of [-1, 1]) s.lamp(x * s.w + k * 34 * d, line + 26 * d, 5 * d + 2, [255, 40, 30], 14);
  s.mirror({ line: line + 24, tint: [12, 14, 22], keep: 0.86, sway: 1.25, smear: 1.5 });
  s.pixels((x, y) => { const near = (y - line) / (s.h - line), d = 1 / (near + 0.1), n = fbm((x / s.w - 0.5) * d * 9, d * 6, 7, 5); return [24, 26, 34, 0.55 * smooth(0.42, 0.6, n)]; }, line + 24);
  s.layer(1.2, c => { c.fillStyle = c.strokeStyle = 'rgb(9,9,14)'; const fx = s.w * 0.54, fy = s.h * 0.9, size = 600; s.person(fx, fy, size, 'none', 0, true); c.beginPath(); c.ellipse(fx - 6, fy - size * 1.02, 250, 104, -0.05, Math.PI, 0); for (let i = 4; i > 0; i--) c.quadraticCurveTo(fx - 256 + i * 125 - 62, fy - size * 1.02 - 26, fx - 256 + (i - 1) * 125, fy - size * 1.02 + 4); c.fill(); c.lineWidth = 7; c.beginPath(); c.moveTo(fx - 4, fy - size * 1.1); c.lineTo(fx + 62, fy - size * 0.58); c.stroke(); c.strokeStyle = 'rgba(255,200,140,0.5)'; c.lineWidth = 3; c.beginPath(); c.ellipse(fx - 6, fy - size * 1.02, 249, 103, -0.05, Math.PI * 1.08, Math.PI * 1.55); c.stroke(); });
  s.layer(4, c => { const g = c.createLinearGradient(0, s.h * 0.9, 0, s.h); g.addColorStop(0, 'rgba(6,6,10,0.85)'); g.addColorStop(1, 'rgba(6,6,10,0)'); c.fillStyle = g; c.fillRect(s.w * 0.54 - 86, s.h * 0.9, 172, s.h * 0.1); });
  ctx.lineWidth = 1.4; for (let i = 0; i < 620; i++) { const x = s.random() * s.w, y = s.random() * s.h, n = s.between(16, 56); ctx.strokeStyle = `rgba(206,216,236,${s.between(0.04, 0.26)})`; ctx.beginPath(); ctx.moveTo(x, y); ctx.lineTo(x - n * 0.13, y + n); ctx.stroke(); }
  s.finish({ grain: 14, bloom: 0.32, contrast: 0.3 });
} };

const curtain = (s, dark, light, y1 = s.h) => s.pixels((x, y) => { const f = 0.5 + 0.5 * Math.sin(x / s.w * 62 + 3 * fbm(x / 170, y / 900, s.seed, 3)); const k = (0.16 + 0.84 * f) * (0.5 + 0.5 * Math.exp(-(((x / s.w - 0.5) * 1.9) ** 2) - ((y / s.h - 0.3) * 1.1) ** 2)); return mix3(dark, light, k); }, 0, y1);
const microphone = (ctx, x, y, tx, ty, k) => { ctx.strokeStyle = '#14151a'; ctx.lineWidth = 5 * k; ctx.lineCap = 'round'; ctx.beginPath(); ctx.moveTo(x, y); ctx.quadraticCurveTo(x, ty + 20, tx, ty); ctx.stroke(); ctx.save(); ctx.translate(tx, ty); ctx.rotate(Math.atan2(tx - x, 90)); const g = ctx.createRadialGradient(-5 * k, -8 * k, 1, 0, 0, 22 * k); g.addColorStop(0, '#62656e'); g.addColorStop(1, '#0d0e12'); ctx.fillStyle = g; ctx.beginPath(); ctx.ellipse(0, -14 * k, 12 * k, 24 * k, 0, 0, 7); ctx.fill(); ctx.fillStyle = 'rgba(255,240,214,0.35)'; ctx.beginPath(); ctx.ellipse(-4 * k, -22 * k, 3 * k, 9 * k, 0.2, 0, 7); ctx.fill(); ctx.restore(); };
const lectern = (s, x, top, w, h, wood) => { const { ctx } = s, g = ctx.createLinearGradient(x - w / 2, 0, x + w / 2, 0); g.addColorStop(0, css(mix3(wood, [0, 0, 0], 0.45))); g.addColorStop(0.38, css(mix3(wood, [255, 230, 190], 0.14))); g.addColorStop(1, css(mix3(wood, [0, 0, 0], 0.6))); ctx.fillStyle = g; ctx.beginPath(); ctx.moveTo(x - w / 2, top); ctx.lineTo(x + w / 2, top); ctx.lineTo(x + w * 0.39, top + h); ctx.lineTo(x - w * 0.39, top + h); ctx.fill(); ctx.fillStyle = css(mix3(wood, [255, 236, 200], 0.34)); ctx.beginPath(); ctx.moveTo(x - w * 0.56, top); ctx.lineTo(x - w * 0.5, top - h * 0.05); ctx.lineTo(x + w * 0.5, top - h * 0.05); ctx.lineTo(x + w * 0.56, top); ctx.lineTo(x + w * 0.56, top + 8); ctx.lineTo(x - w * 0.56, top + 8); ctx.fill(); };
const flag = (s, x, top, size, bands) => { const { ctx } = s; ctx.fillStyle = '#b08a3e'; ctx.fillRect(x - 4, top - size * 0.1, 8, size * 1.7); ctx.beginPath(); ctx.arc(x, top - size * 0.12, 10, 0, 7); ctx.fill(); const w = size * 0.34; for (let i = 0; i < w; i++) { const u = i / w, fold = Math.sin(u * 11 + 0.6) * 0.5 + 0.5, len = size * (1.25 - 0.32 * u + 0.03 * Math.sin(u * 11)); let at = 0; for (const [part, colour] of bands) { const c = hex(colour); ctx.fillStyle = css(mix3(mix3(c, [0, 0, 0], 0.55), c, 0.25 + fold * 0.75)); ctx.fillRect(x + 3 + i, top + at * len + u * size * 0.12, 1.4, part * len + 1); at += part; } } };
const audience = (s, y, size, blur) => s.layer(blur, ctx => { ctx.fillStyle = ctx.strokeStyle = 'rgb(9,9,13)'; for (let x = -20; x < s.w + 60; x += size * s.between(0.5, 0.72)) { s.person(x, y + s.between(0, size * 0.16), size); if (s.random() < 0.34) { ctx.fillRect(x + size * 0.1, y - size * 0.95, size * 0.24, size * 0.15); ctx.fillRect(x + size * 0.3, y - size * 0.93, size * 0.13, size * 0.1); } } });

scenes['lectern-microphones'] = { width: 1500, height: 1000, seed: 127, draw(s) {
  const { ctx } = s; curtain(s, [10, 20, 44], [44, 84, 146]);
  s.layer(13, () => { for (let i = 0; i < 12; i++) s.bokeh(s.random() * s.w, s.between(20, s.h * 0.45), s.between(14, 40), [150, 180, 240], s.between(0.08, 0.24)); });
  s.glow(s.w * 0.52, s.h * 0.4, 760, [120, 160, 230], 0.34);
  lectern(s, s.w * 0.52, s.h * 0.62, 470, 560, [98, 58, 36]);
  ctx.fillStyle = 'rgba(226,196,130,0.85)'; ctx.beginPath(); ctx.arc(s.w * 0.52, s.h * 0.8, 66, 0, 7); ctx.lineWidth = 5; ctx.strokeStyle = 'rgba(226,196,130,0.85)'; ctx.stroke(); for (let i = 0; i < 12; i++) { const a = i / 12 * 6.283; ctx.beginPath(); ctx.arc(s.w * 0.52 + Math.cos(a) * 46, s.h * 0.8 + Math.sin(a) * 46, 5, 0, 7); ctx.fill(); }
  for (const [bx, tx, ty, k] of [[-150, -128, 0.46, 1.25], [-80, -72, 0.41, 1.4], [-20, -24, 0.38, 1.6], [46, 34, 0.4, 1.5], [110, 92, 0.44, 1.3], [165, 148, 0.485, 1.15]]) microphone(ctx, s.w * 0.52 + bx, s.h * 0.605, s.w * 0.52 + tx, s.h * ty, k);
  audience(s, s.h * 1.42, 560, 15);
  s.finish({ grain: 11, bloom: 0.2, contrast: 0.28 });
} };

scenes['press-room'] = { width: 1600, height: 1000, seed: 131, draw(s) {
  const { ctx } = s; s.sky({ horizon: s.h, stops: [[0, '#1b1d24'], [0.3, '#363a44'], [0.62, '#5c5f66'], [1, '#1a1b20']] });
  ctx.fillStyle = '#9db4cc'; ctx.fillRect(s.w * 0.27, s.h * 0.14, s.w * 0.46, s.h * 0.32); s.pixels((x, y) => x > s.w * 0.28 && x < s.w * 0.72 && y > s.h * 0.155 && y < s.h * 0.445 ? mix3([28, 70, 128], [96, 156, 210], fbm(x / 260, y / 190, 3, 5)) : null);
  s.glow(s.w / 2, s.h * 0.3, 720, [150, 190, 240], 0.4);
  ctx.fillStyle = '#2a2c34'; ctx.fillRect(s.w * 0.16, s.h * 0.6, s.w * 0.68, s.h * 0.08); ctx.fillStyle = '#e6e2da'; ctx.fillRect(s.w * 0.24, s.h * 0.52, s.w * 0.52, s.h * 0.09); ctx.fillStyle = '#f4f1ec'; ctx.fillRect(s.w * 0.235, s.h * 0.51, s.w * 0.53, s.h * 0.014);
  for (const x of [0.33, 0.44, 0.56, 0.67]) { ctx.fillStyle = '#25272e'; ctx.beginPath(); ctx.roundRect(x * s.w - 34, s.h * 0.4, 68, s.h * 0.11, 14); ctx.fill(); microphone(ctx, x * s.w, s.h * 0.512, x * s.w - 16, s.h * 0.465, 0.6); ctx.fillStyle = '#fff'; ctx.fillRect(x * s.w - 32, s.h * 0.54, 64, 22); }
  for (let i = 0; i < 7; i++) { const x = s.w * (0.08 + i * 0.14); s.lamp(x, s.h * 0.05, 12, [255, 244, 222], 13); s.beam(x, s.h * 0.05, 1.57 + (0.5 - x / s.w) * 0.9, 0.16, 640, [255, 242, 214], 0.14); }
  s.crowd({ y: s.h * 0.5, rows: 3, size: 240, growth: 1.4, step: 90, colour: [40, 41, 50], near: [12, 12, 17], blur: 4 });
  s.layer(5, c => { for (const [x, y, k] of [[0.18, 0.6, 1], [0.83, 0.57, 1.1], [0.51, 0.7, 0.8]]) { const X = x * s.w, Y = y * s.h; c.fillStyle = '#0b0b0f'; c.beginPath(); c.roundRect(X - 104 * k, Y - 62 * k, 190 * k, 104 * k, 14); c.fill(); c.fillRect(X - 60 * k, Y - 92 * k, 110 * k, 16 * k); c.fillRect(X - 56 * k, Y - 88 * k, 12 * k, 34 * k); c.fillRect(X - 12 * k, Y + 40 * k, 18 * k, 460); c.fillStyle = '#6c94c4'; c.fillRect(X - 166 * k, Y - 54 * k, 58 * k, 46 * k); c.fillStyle = '#e0362c'; c.beginPath(); c.arc(X + 66 * k, Y - 42 * k, 5 * k, 0, 7); c.fill(); } });
  s.finish({ grain: 12, bloom: 0.26, contrast: 0.26 });
} };

scenes['march-at-sunset'] = { width: 1600, height: 1067, seed: 137, draw(s) {
  const { ctx } = s, line = s.h * 0.64;
  s.sky({ horizon: s.h * 0.76, stops: [[0, '#5a4a74'], [0.4, '#c2708a'], [0.7, '#ff9d5c'], [1, '#ffd98e']], sun: { x: s.w * 0.5, y: s.h * 0.52, radius: 66, glow: [255, 206, 120], core: [255, 246, 206], tight: 7 }, clouds: { cover: 0.46, scale: 2.2, stretch: 2.2, light: [255, 190, 140], dark: [150, 92, 120] } });
  for (const side of [-1, 1]) for (let i = 0; i < 6; i++) { const d = 1 / (1 + (5 - i) * 0.55); ctx.fillStyle = css(mix3([216, 140, 110], [58, 38, 58], d ** 0.8)); const x = s.w / 2 + side * (130 + 560 * d), h = 640 * d; ctx.fillRect(side < 0 ? x - 400 * d : x, line + 60 - h, 400 * d, h + 400); }
  s.glow(s.w * 0.5, s.h * 0.54, 620, [255, 190, 100], 0.7);
  for (let row = 0; row < 7; row++) { const t = row / 6, size = 90 * 1.34 ** row, feet = line + 30 + size * 0.95; s.layer(t > 0.8 ? 5 : 0.5, c => { c.fillStyle = c.strokeStyle = css(mix3([176, 100, 84], [16, 11, 20], t ** 0.6)); for (let x = -60 + s.random() * 40; x < s.w + 60; x += size * s.between(0.4, 0.66)) { const up = s.random(), tall = size * s.between(0.9, 1.06); s.person(x, feet, tall, up < 0.16 ? 'one' : up < 0.22 ? 'both' : 'none', s.between(-0.05, 0.05)); if (s.random() < 0.16 && row < 6) { const w = size * s.between(0.5, 0.8), h = w * 0.64, y = feet - tall * 1.62; c.save(); c.translate(x + size * 0.2, y); c.rotate(s.between(-0.16, 0.16)); c.fillRect(-3, 0, 6, tall * 0.75); c.fillRect(-w / 2, -h, w, h); c.restore(); } else if (s.random() < 0.08 && row < 6) { c.save(); c.translate(x, feet - tall * 1.1); c.rotate(0.2); c.fillRect(0, -size, 5, size * 1.3); c.beginPath(); c.moveTo(4, -size); c.bezierCurveTo(size * 0.3, -size * 1.12, size * 0.5, -size * 0.8, size * 0.86, -size * 0.96); c.lineTo(size * 0.84, -size * 0.48); c.bezierCurveTo(size * 0.5, -size * 0.36, size * 0.3, -size * 0.62, 4, -size * 0.5); c.fill(); c.restore(); } } }); s.glow(s.w * 0.5, feet - size, 560, [255, 176, 90], 0.2 * (1 - t)); }
  s.finish({ grain: 10, bloom: 0.3, contrast: 0.26 });
} };

scenes['concert-lights'] = { width: 1500, height: 1000, seed: 139, draw(s) {
  const { ctx } = s; s.sky({ horizon: s.h, stops: [[0, '#06040f'], [0.5, '#2a0f46'], [0.75, '#5a1a6a'], [1, '#0c0614']] });
  ctx.fillStyle = '#0a0714'; ctx.fillRect(0, s.h * 0.1, s.w, 22); for (let x = 0; x < s.w; x += 34) { ctx.strokeStyle = '#15102a'; ctx.lineWidth = 5; ctx.beginPath(); ctx.moveTo(x, s.h * 0.1); ctx.lineTo(x + 17, s.h * 0.122); ctx.lineTo(x + 34, s.h * 0.1); ctx.stroke(); }
  for (let i = 0; i < 11; i++) { const x = s.w * (0.06 + i * 0.088), c = [[255, 60, 160], [90, 130, 255], [170, 80, 255], [60, 220, 255]][i % 4]; s.lamp(x, s.h * 0.12, 9, c, 14); s.beam(x, s.h * 0.12, 1.57 + Math.sin(i * 1.7) * 0.5, 0.07, 900, c, 0.5); }
  for (let i = 0; i < 8; i++) { const x = s.w * (0.18 + i * 0.09), c = [[255, 190, 90], [255, 90, 120]][i % 2]; s.beam(x, s.h * 0.62, -1.57 + (i - 3.5) * 0.16, 0.045, 640, c, 0.42); s.lamp(x, s.h * 0.62, 7, c, 14); }
  s.glow(s.w / 2, s.h * 0.6, 620, [255, 120, 190], 0.6);
  s.pixels((x, y) => { const n = fbm(x / 260, y / 160, 17, 5); return [170, 90, 190, 0.34 * smooth(0.44, 0.7, n) * Math.exp(-(((y / s.h - 0.55) * 3.4) ** 2))]; });
  s.layer(0.8, c => { c.fillStyle = c.strokeStyle = '#120818'; c.fillRect(s.w * 0.1, s.h * 0.62, s.w * 0.8, 40); for (const [x, a] of [[0.36, 'none'], [0.5, 'both'], [0.63, 'one']]) s.person(x * s.w, s.h * 0.625, 150, a, 0, true); c.fillRect(s.w * 0.36 - 70, s.h * 0.625 - 84, 120, 9); c.fillRect(s.w * 0.74, s.h * 0.56, 90, 66); });
  s.crowd({ y: s.h * 0.56, rows: 5, size: 130, growth: 1.33, step: 120, colour: [48, 18, 60], near: [5, 3, 9], armsUp: 0.55, blur: 7 });
  s.finish({ grain: 14, bloom: 0.34, contrast: 0.24 });
} };

scenes['rocket-launch'] = { width: 1067, height: 1500, seed: 149, draw(s) {
  const { ctx } = s, line = s.h * 0.84;
  s.sky({ horizon: line, stops: [[0, '#0a1530'], [0.5, '#27406a'], [0.82, '#b0726c'], [1, '#ffb070']], clouds: { cover: 0.4, scale: 2, stretch: 3, light: [200, 130, 120], dark: [40, 50, 86] } });
  const x0 = s.w * 0.52, top = s.h * 0.2, tip = s.h * 0.36;
  s.pixels((x, y) => { if (y < tip) return null; const t = (y - tip) / (line - tip), cx = x0 + 14 * Math.sin(t * 5), width = 12 + 62 * t ** 1.4 + 280 * smooth(0.8, 1, t), n = fbm(x / 46, y / 60, 21, 6), e = Math.abs(x - cx) / (width * (0.5 + n)); const a = smooth(1.15, 0.55, e); if (a <= 0) return null; const m = fbm(x / 46 - 0.24, y / 60 - 0.1, 21, 5), hot = Math.exp(-t * 7); return [...mix3(mix3([96, 88, 104], [250, 206, 170], clamp(0.45 + (n - m) * 4 + hot)), [255, 236, 190], hot), a * 0.95]; }, tip, line + 20);
  s.glow(x0, tip + 30, 520, [255, 190, 110], 1); s.glow(x0, tip + 20, 150, [255, 240, 200], 1);
  const g = ctx.createLinearGradient(x0 - 16, 0, x0 + 16, 0); g.addColorStop(0, '#8d95a4'); g.addColorStop(0.5, '#f2f2f0'); g.addColorStop(1, '#6a7284'); ctx.fillStyle = g; ctx.beginPath(); ctx.moveTo(x0, top); ctx.quadraticCurveTo(x0 + 17, top + 36, x0 + 16, top + 66); ctx.lineTo(x0 + 16, tip - 6); ctx.lineTo(x0 - 16, tip - 6); ctx.lineTo(x0 - 16, top + 66); ctx.quadraticCurveTo(x0 - 17, top + 36, x0, top); ctx.fill(); ctx.fillStyle = '#23262e'; ctx.fillRect(x0 - 16, top + 112, 32, 13); ctx.beginPath(); ctx.moveTo(x0 - 16, tip - 34); ctx.lineTo(x0 - 32, tip); ctx.lineTo(x0 + 32, tip); ctx.lineTo(x0 + 16, tip - 34); ctx.fill();
  s.ridge({ base: line + 16, rise: 26, scale: 14, colour: [30, 22, 34], foot: [16, 14, 24], seed: 7 });
  s.glow(x0, line, 560, [255, 160, 90], 0.8); ctx.fillStyle = '#14121c'; ctx.fillRect(x0 + 96, line - 250, 20, 262); for (let i = 0; i < 10; i++) ctx.fillRect(x0 + 84, line - 240 + i * 25, 44, 4);
  s.mirror({ line: line + 20, tint: [14, 20, 40], keep: 0.84, sway: 1, smear: 1.3 });
  s.finish({ grain: 10, bloom: 0.3 });
} };

const stateRoom = s => {
  const { ctx } = s; s.sky({ horizon: s.h, stops: [[0, '#e7dcc4'], [0.5, '#d6c6a6'], [0.74, '#a98a60'], [1, '#6a4a30']] });
  s.pixels((x, y) => [255, 246, 226, 0.5 * Math.exp(-(((x / s.w - 0.5) * 1.7) ** 2) - ((y / s.h - 0.34) * 2) ** 2)]);
  for (let i = 0; i < 6; i++) { const x = s.w * (0.02 + i * 0.196), w = s.w * 0.026, g = ctx.createLinearGradient(x, 0, x + w, 0); g.addColorStop(0, '#b59a68'); g.addColorStop(0.4, '#f7edd6'); g.addColorStop(1, '#9a7c4c'); ctx.fillStyle = g; ctx.fillRect(x, 0, w, s.h * 0.74); ctx.fillStyle = '#c9a24e'; ctx.fillRect(x - 9, s.h * 0.1, w + 18, 15); ctx.fillRect(x - 9, s.h * 0.7, w + 18, s.h * 0.04); }
  for (let i = 0; i < 5; i++) { const x = s.w * (0.062 + i * 0.196), w = s.w * 0.14; ctx.strokeStyle = 'rgba(190,150,76,0.9)'; ctx.lineWidth = 5; ctx.strokeRect(x, s.h * 0.15, w, s.h * 0.5); ctx.lineWidth = 2; ctx.strokeRect(x + 12, s.h * 0.165, w - 24, s.h * 0.47); ctx.fillStyle = i % 2 ? 'rgba(130,24,34,0.2)' : 'rgba(255,252,240,0.2)'; ctx.fillRect(x + 14, s.h * 0.168, w - 28, s.h * 0.464); }
  ctx.fillStyle = '#c9a24e'; ctx.fillRect(0, s.h * 0.07, s.w, 8); ctx.fillRect(0, s.h * 0.735, s.w, 7);
  s.pixels((x, y) => { const near = (y - s.h * 0.742) / (s.h * 0.258), d = 1 / (near + 0.3), px = (x / s.w - 0.5) * d, n = fbm(px * 14, d * 12, 3, 4), tile = (Math.floor(px * 7 + 50) + Math.floor(d * 5)) % 2; return Math.abs(px) < 0.62 ? mix3([104, 20, 28], [156, 40, 42], n) : mix3(tile ? [112, 74, 44] : [140, 98, 58], [214, 180, 126], 0.3 * n + 0.2 * Math.exp(-near * 3)); }, s.h * 0.742);
  for (const x of [0.16, 0.84]) for (let k = 0; k < 5; k++) s.lamp(s.w * x + (k - 2) * 24, s.h * (0.3 - 0.012 * (2 - Math.abs(k - 2))), 4.5, [255, 220, 150], 12);
};
const tricolour = [[1 / 3, '#f4f4f2'], [1 / 3, '#1c4aa0'], [1 / 3, '#c8282e']], redGreen = [[2 / 3, '#c8242c'], [1 / 3, '#1f8a48']];

scenes['state-room-flags'] = { width: 1500, height: 1000, seed: 151, draw(s) {
  stateRoom(s); for (const [x, bands] of [[0.3, tricolour], [0.42, redGreen], [0.53, tricolour], [0.65, redGreen]]) flag(s, s.w * x, s.h * 0.2, 370, bands);
  const { ctx } = s; s.layer(8, c => { c.fillStyle = 'rgba(40,10,10,0.5)'; c.beginPath(); c.ellipse(s.w * 0.36, s.h * 0.93, 190, 24, 0, 0, 7); c.ellipse(s.w * 0.64, s.h * 0.93, 190, 24, 0, 0, 7); c.fill(); });
  for (const x of [0.36, 0.64]) { lectern(s, s.w * x, s.h * 0.6, 210, 330, [224, 214, 196]); microphone(ctx, s.w * x - 20, s.h * 0.585, s.w * x - 30, s.h * 0.5, 0.8); microphone(ctx, s.w * x + 20, s.h * 0.585, s.w * x + 30, s.h * 0.5, 0.8); }
  s.finish({ grain: 9, bloom: 0.2, contrast: 0.26 });
} };
const chair = (s, x, y, k, face) => { const { ctx } = s; ctx.fillStyle = '#8a6a30'; for (const dx of [-62, 54]) ctx.fillRect(x + dx * k, y - 20 * k, 9 * k, 84 * k); const g = ctx.createLinearGradient(x - 80 * k, 0, x + 80 * k, 0); g.addColorStop(0, '#f0e2bc'); g.addColorStop(0.5, '#fff6dc'); g.addColorStop(1, '#b89c64'); ctx.fillStyle = '#c9a24e'; ctx.beginPath(); ctx.roundRect(x - 76 * k, y - 226 * k, 152 * k, 214 * k, 44 * k); ctx.fill(); ctx.fillStyle = g; ctx.beginPath(); ctx.roundRect(x - 64 * k, y - 212 * k, 128 * k, 170 * k, 34 * k); ctx.fill(); ctx.beginPath(); ctx.roundRect(x - 84 * k, y - 66 * k, 168 * k, 54 * k, 18 * k); ctx.fill(); ctx.strokeStyle = '#c9a24e'; ctx.lineWidth = 9 * k; ctx.beginPath(); ctx.moveTo(x + face * 84 * k, y - 50 * k); ctx.lineTo(x + face * 92 * k, y - 112 * k); ctx.lineTo(x + face * 58 * k, y - 116 * k); ctx.stroke(); };
scenes['state-room-chairs'] = { width: 1500, height: 1000, seed: 157, draw(s) {
  stateRoom(s); const { ctx } = s; flag(s, s.w * 0.41, s.h * 0.26, 320, tricolour); flag(s, s.w * 0.53, s.h * 0.26, 320, redGreen);
  s.layer(9, c => { c.fillStyle = 'rgba(40,10,10,0.5)'; c.beginPath(); c.ellipse(s.w * 0.5, s.h * 0.91, 470, 34, 0, 0, 7); c.fill(); });
  chair(s, s.w * 0.31, s.h * 0.84, 1.25, 1); chair(s, s.w * 0.69, s.h * 0.84, 1.25, -1);
  ctx.fillStyle = '#6a4424'; ctx.fillRect(s.w * 0.5 - 8, s.h * 0.74, 16, 150); ctx.fillStyle = '#96683a'; ctx.beginPath(); ctx.ellipse(s.w * 0.5, s.h * 0.74, 118, 24, 0, 0, 7); ctx.fill();
  for (let i = 0; i < 60; i++) { ctx.fillStyle = css(s.pick([[250, 246, 238], [238, 222, 208], [226, 120, 130], [96, 130, 76]])); ctx.beginPath(); ctx.arc(s.w * 0.5 + s.between(-52, 52), s.h * 0.7 + s.between(-26, 12), s.between(6, 13), 0, 7); ctx.fill(); }
  s.finish({ grain: 10, bloom: 0.22, contrast: 0.26, tint: [1.02, 1, 0.95] });
} };
scenes['state-room-press'] = { width: 1200, height: 1500, seed: 163, draw(s) {
  stateRoom(s); flag(s, s.w * 0.34, s.h * 0.3, 470, tricolour); flag(s, s.w * 0.56, s.h * 0.3, 470, redGreen);
  audience(s, s.h * 1.28, 560, 11); s.layer(20, c => { c.fillStyle = 'rgba(8,8,12,0.8)'; c.fillRect(0, s.h * 0.95, s.w, s.h); });
  s.glow(s.w * 0.2, s.h * 0.72, 200, [230, 240, 255], 0.8); s.finish({ grain: 12, bloom: 0.24, contrast: 0.28 });
} };
