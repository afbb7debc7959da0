// The drawing tools of the sample scenes: seeded noise, skies, seas, terrain, lights, figures and the finish of a photograph.
// Everything is computed from a seed, so that a scene comes out the same each time.
'use strict';

const clamp = (v, lo = 0, hi = 1) => v < lo ? lo : v > hi ? hi : v;
const mix = (a, b, t) => a + (b - a) * t;
const mix3 = (a, b, t) => [mix(a[0], b[0], t), mix(a[1], b[1], t), mix(a[2], b[2], t)];
const smooth = (lo, hi, v) => { const t = clamp((v - lo) / (hi - lo)); return t * t * (3 - 2 * t); };
const hex = text => [1, 3, 5].map(i => parseInt(text.slice(i, i + 2), 16));
const css = (c, a = 1) => `rgba(${c[0] | 0},${c[1] | 0},${c[2] | 0},${a})`;

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = state + 0x6D2B79F5 | 0;
    let t = Math.imul(state ^ state >>> 15, 1 | state);
    t = t + Math.imul(t ^ t >>> 7, 61 | t) ^ t;
    return ((t ^ t >>> 14) >>> 0) / 4294967296;
  };
}

// Value noise on a hashed lattice, and sums of it.
function lattice(x, y, seed) {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(seed, 1442695041) | 0;
  h = Math.imul(h ^ h >>> 13, 1274126177);
  return ((h ^ h >>> 16) >>> 0) / 4294967296;
}
function noise(x, y, seed) {
  const ix = Math.floor(x), iy = Math.floor(y);
  const fx = x - ix, fy = y - iy;
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10), v = fy * fy * fy * (fy * (fy * 6 - 15) + 10);
  return mix(mix(lattice(ix, iy, seed), lattice(ix + 1, iy, seed), u),
    mix(lattice(ix, iy + 1, seed), lattice(ix + 1, iy + 1, seed), u), v);
}
function fbm(x, y, seed, octaves = 5) {
  let sum = 0, gain = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum += gain * noise(x, y, seed + i);
    const rx = x * 1.62 - y * 1.21; y = x * 1.21 + y * 1.62; x = rx;
    gain *= 0.5;
  }
  return sum;
}
function ridged(x, y, seed, octaves = 7) {
  let sum = 0, gain = 0.55, weight = 1;
  for (let i = 0; i < octaves; i++) {
    const n = 1 - Math.abs(noise(x, y, seed + i) * 2 - 1);
    const v = n * n * weight;
    sum += v * gain; weight = clamp(v * 2);
    x *= 2.03; y *= 2.03; gain *= 0.5;
  }
  return sum;
}

// A gradient over 0..1 from [position, colour] stops.
const ramp = stops => {
  const colours = stops.map(([at, c]) => [at, typeof c === 'string' ? hex(c) : c]);
  return t => {
    for (let i = 1; i < colours.length; i++)
      if (t <= colours[i][0])
        return mix3(colours[i - 1][1], colours[i][1], clamp((t - colours[i - 1][0]) / (colours[i][0] - colours[i - 1][0])));
    return colours[colours.length - 1][1];
  };
};

class Studio {
  constructor(canvas, seed) {
    this.canvas = canvas;
    this.ctx = canvas.getContext('2d', { willReadFrequently: true });
    this.w = canvas.width; this.h = canvas.height;
    this.seed = seed; this.random = generator(seed);
  }
  between(lo, hi) { return lo + (hi - lo) * this.random(); }
  pick(list) { return list[Math.floor(this.random() * list.length)]; }

  // Every pixel of the rows y0..y1 from a function of (x, y); null leaves it.
  pixels(paint, y0 = 0, y1 = this.h) {
    y0 = Math.max(0, Math.floor(y0)); y1 = Math.min(this.h, Math.ceil(y1));
    const image = this.ctx.getImageData(0, y0, this.w, y1 - y0), data = image.data;
    for (let y = y0, i = 0; y < y1; y++)
      for (let x = 0; x < this.w; x++, i += 4) {
        const c = paint(x, y);
        if (!c) continue;
        const a = c.length > 3 ? c[3] : 1;
        data[i] = mix(data[i], c[0], a); data[i + 1] = mix(data[i + 1], c[1], a); data[i + 2] = mix(data[i + 2], c[2], a);
        data[i + 3] = 255;
      }
    this.ctx.putImageData(image, 0, y0);
  }

  // Sky with sun glow and clouds lit from the sun's side.
  sky({ horizon, stops, sun = null, clouds = null }) {
    const colour = ramp(stops);
    this.pixels((x, y) => {
      const v = clamp(y / horizon);
      let c = colour(v);
      let near = 0;
      if (sun) {
        const d = Math.hypot(x - sun.x, (y - sun.y) * 1.25) / this.w;
        near = Math.exp(-d * d * (sun.tight ?? 18));
        c = mix3(c, sun.glow, near * (sun.strength ?? 0.8));
        const disc = smooth(sun.radius * 1.25, sun.radius * 0.85, Math.hypot(x - sun.x, y - sun.y));
        c = mix3(c, sun.core, disc);
      }
      if (clouds) {
        const depth = 1 / (0.18 + 1.1 * (1 - v));
        const px = (x / this.w - 0.5) * depth * clouds.scale + 40, py = depth * clouds.scale * (clouds.stretch ?? 1.6);
        const n = fbm(px, py, this.seed + 11, 6);
        const cover = smooth(1 - clouds.cover, 1 - clouds.cover + (clouds.soft ?? 0.22), n) * smooth(0.02, 0.25, 1 - v + 0.12);
        if (cover > 0) {
          const toward = sun ? clamp((sun.x - x) / (this.w * 0.16), -1, 1) * 0.12 : 0.1;
          const lit = clamp(0.5 + (n - fbm(px + toward, py + 0.16, this.seed + 11, 5)) * 4.2 + near * 0.5);
          c = mix3(c, mix3(clouds.dark, clouds.light, lit), cover * (clouds.opacity ?? 0.85));
        }
      }
      return c;
    }, 0, horizon + 1);
  }

  // Open water to the horizon: waves in perspective mirror the sky above and the sun's path.
  sea({ horizon, stops, deep, sun = null, chop = 1, scale = 1, foam = 0 }) {
    const colour = ramp(stops);
    this.pixels((x, y) => {
      const below = (y - horizon + 0.8) / (this.h - horizon);
      const depth = 1 / (below * 1.15 + 0.012);
      const px = (x / this.w - 0.5) * depth * 9 * scale, py = depth * 8 * scale;
      const fine = clamp(below * 7);
      const slope = (fbm(px * 1.1, py * 1.9, this.seed + 21, 5) - 0.48) * chop;
      const ripple = (noise(px * 5, py * 11, this.seed + 31) - 0.5) * 0.35 * fine * chop;
      const tilt = slope + ripple;
      const up = clamp(0.82 - below * 0.55 + tilt * 0.9);
      let c = colour(up);
      const facing = clamp(0.22 + below * 0.62 - tilt * 1.1);
      c = mix3(c, deep, facing);
      if (sun) {
        const spread = (0.035 + below * 0.14) * this.w;
        const path = Math.exp(-(((x - sun.x) / spread) ** 2));
        const glint = smooth(0.02, 0.16 + below * 0.12, tilt) * path;
        c = mix3(c, sun.core, clamp(glint * (sun.path ?? 0.85)));
      }
      if (foam) {
        const crest = smooth(0.16, 0.3, tilt) * smooth(0.45, 0.62, fbm(px * 3, py * 6, this.seed + 51, 4)) * fine;
        c = mix3(c, [214, 222, 226], crest * foam);
      }
      return c;
    }, horizon);
  }

  // Terrain seen from a height: each column is marched outwards over a height field, far ground fades into the haze.
  terrain({ horizon, height, ground, eye, far = 60, near = 0.6, haze, hazeColour, light = [-0.6, 0.55], view = 0.62, lift = 1 }) {
    const image = this.ctx.getImageData(0, 0, this.w, this.h), data = image.data;
    for (let x = 0; x < this.w; x++) {
      let top = this.h;
      const side = (x / this.w - 0.5) * 2 * view;
      for (let d = near; d < far && top > 0; d *= 1.0045) {
        const wx = side * d, z = height(wx, d);
        const y = Math.round(horizon + (eye - z) * lift * this.h * 0.7 / d);
        if (y >= top) continue;
        const e = 0.012 * Math.max(1, d * 0.35);
        const dx = (height(wx + e, d) - z) / e, dd = (height(wx, d + e) - z) / e;
        const lambert = clamp((light[0] * -dx + light[1] * 1 + (light[2] ?? 0.25) * dd) / Math.hypot(dx, dd, 1), 0, 1.4);
        let c = ground(z, Math.hypot(dx, dd), lambert, wx, d);
        c = mix3(c, typeof hazeColour === 'function' ? hazeColour(x) : hazeColour, clamp(1 - Math.exp(-d * haze)));
        for (let row = Math.max(0, y); row < top; row++) {
          const i = (row * this.w + x) * 4;
          data[i] = c[0]; data[i + 1] = c[1]; data[i + 2] = c[2]; data[i + 3] = 255;
        }
        top = Math.max(0, y);
      }
    }
    this.ctx.putImageData(image, 0, 0);
  }

  // A far ridge line as one layer of haze.
  ridge({ base, rise, scale, colour, foot, seed, octaves = 7 }) {
    const { ctx } = this, gradient = ctx.createLinearGradient(0, base - rise, 0, base + rise * 0.6);
    gradient.addColorStop(0, css(colour)); gradient.addColorStop(1, css(foot ?? colour));
    ctx.fillStyle = gradient; ctx.beginPath(); ctx.moveTo(0, this.h);
    for (let x = 0; x <= this.w; x += 1) ctx.lineTo(x, base - rise * (fbm(x / this.w * scale + 7, 3.3, seed, octaves) * 1.7 - 0.35));
    ctx.lineTo(this.w, this.h); ctx.fill();
  }

  // What stands above the line, mirrored below it in moving water.
  mirror({ line, tint, keep = 0.75, sway = 1, smear = 1, until = this.h, mask = null }) {
    const source = this.ctx.getImageData(0, 0, this.w, this.h).data;
    this.pixels((x, y) => {
      const below = y - line, near = below / (this.h - line);
      const depth = 1 / (near + 0.04);
      let r = 0, g = 0, b = 0;
      const taps = 7;
      for (let i = 0; i < taps; i++) {
        const wave = (fbm((x / this.w - 0.5) * depth * 6 + i * 3.7, depth * 14 + i * 1.3, this.seed + 61, 3) - 0.44) * sway;
        const sy = clamp(line - below * (1 + (i - 3) * 0.045 * smear) - wave * (14 + near * 120) * smear, 0, line - 1) | 0;
        const sx = clamp(x + wave * (3 + near * 26), 0, this.w - 1) | 0;
        const at = (sy * this.w + sx) * 4;
        r += source[at]; g += source[at + 1]; b += source[at + 2];
      }
      const c = mix3(tint, [r / taps, g / taps, b / taps], keep * (1 - near * 0.25));
      if (!mask) return c;
      const a = mask(x, y, near);
      return a <= 0 ? null : [...c, a];
    }, line, until);
  }

  glow(x, y, radius, colour, strength = 1) {
    const { ctx } = this, g = ctx.createRadialGradient(x, y, 0, x, y, radius);
    g.addColorStop(0, css(colour, strength)); g.addColorStop(0.12, css(colour, strength * 0.55));
    g.addColorStop(0.4, css(colour, strength * 0.14)); g.addColorStop(1, css(colour, 0));
    ctx.save(); ctx.globalCompositeOperation = 'lighter'; ctx.fillStyle = g;
    ctx.fillRect(x - radius, y - radius, radius * 2, radius * 2); ctx.restore();
  }
  lamp(x, y, size, colour, halo = 12) {
    this.glow(x, y, size * halo, colour, 0.7);
    this.ctx.save(); this.ctx.globalCompositeOperation = 'lighter';
    this.ctx.fillStyle = css(mix3(colour, [255, 255, 255], 0.75)); this.ctx.beginPath();
    this.ctx.arc(x, y, size, 0, 7); this.ctx.fill(); this.ctx.restore();
  }
  bokeh(x, y, radius, colour, alpha) {
    const { ctx } = this, g = ctx.createRadialGradient(x, y, 0, x, y, radius);
    g.addColorStop(0, css(colour, alpha * 0.75)); g.addColorStop(0.82, css(colour, alpha * 0.85));
    g.addColorStop(0.93, css(mix3(colour, [255, 255, 255], 0.3), alpha)); g.addColorStop(1, css(colour, 0));
    ctx.save(); ctx.globalCompositeOperation = 'lighter'; ctx.fillStyle = g;
    ctx.beginPath(); ctx.arc(x, y, radius, 0, 7); ctx.fill(); ctx.restore();
  }
  // A light beam widening from one point.
  beam(x, y, angle, spread, length, colour, alpha) {
    const { ctx } = this, g = ctx.createRadialGradient(x, y, 0, x, y, length);
    g.addColorStop(0, css(colour, alpha)); g.addColorStop(1, css(colour, 0));
    ctx.save(); ctx.globalCompositeOperation = 'lighter'; ctx.filter = 'blur(6px)'; ctx.fillStyle = g; ctx.beginPath();
    ctx.moveTo(x, y); ctx.lineTo(x + Math.cos(angle - spread) * length, y + Math.sin(angle - spread) * length);
    ctx.lineTo(x + Math.cos(angle + spread) * length, y + Math.sin(angle + spread) * length); ctx.fill(); ctx.restore();
  }
  layer(blur, draw) {
    const sheet = new OffscreenCanvas(this.w, this.h), inner = sheet.getContext('2d'), outer = this.ctx;
    this.ctx = inner; draw(inner); this.ctx = outer;
    outer.save(); if (blur) outer.filter = `blur(${blur}px)`; outer.drawImage(sheet, 0, 0); outer.restore();
  }

  // A person from behind, drawn as one dark shape; arms: none, one, both, phone.
  person(x, feet, size, arms = 'none', lean = 0, legs = false) {
    const { ctx } = this, s = size;
    ctx.save(); ctx.translate(x, feet); ctx.rotate(lean);
    ctx.beginPath();
    if (legs) { ctx.moveTo(-s * 0.02, -s * 0.4); ctx.lineTo(-s * 0.05, 0); ctx.lineTo(-s * 0.13, 0); } else ctx.moveTo(-s * 0.2, s * 0.5);
    ctx.lineTo(-s * 0.15, -s * 0.36);
    ctx.bezierCurveTo(-s * 0.2, -s * 0.45, -s * 0.24, -s * 0.62, -s * 0.21, -s * 0.76);
    ctx.bezierCurveTo(-s * 0.19, -s * 0.83, -s * 0.1, -s * 0.85, -s * 0.055, -s * 0.875);
    ctx.lineTo(-s * 0.05, -s * 0.92); ctx.lineTo(s * 0.05, -s * 0.92); ctx.lineTo(s * 0.055, -s * 0.875);
    ctx.bezierCurveTo(s * 0.1, -s * 0.85, s * 0.19, -s * 0.83, s * 0.21, -s * 0.76);
    ctx.bezierCurveTo(s * 0.24, -s * 0.62, s * 0.2, -s * 0.45, s * 0.15, -s * 0.36); 
    if (legs) { ctx.lineTo(s * 0.13, 0); ctx.lineTo(s * 0.05, 0); ctx.lineTo(s * 0.02, -s * 0.4); } else ctx.lineTo(s * 0.2, s * 0.5);
    ctx.closePath(); ctx.fill();
    ctx.beginPath(); ctx.ellipse(0, -s * 0.965, s * 0.078, s * 0.102, 0, 0, 7); ctx.fill();
    ctx.lineCap = 'round'; ctx.lineJoin = 'round'; ctx.lineWidth = s * 0.075;
    const arm = side => {
      ctx.beginPath(); ctx.moveTo(side * s * 0.18, -s * 0.74);
      ctx.lineTo(side * s * 0.3, -s * 0.93); ctx.lineTo(side * s * 0.25, -s * 1.22); ctx.stroke();
      ctx.beginPath(); ctx.arc(side * s * 0.25, -s * 1.25, s * 0.045, 0, 7); ctx.fill();
    };
    if (arms === 'one' || arms === 'both' || arms === 'phone') arm(this.random() < 0.5 ? -1 : 1);
    if (arms === 'both') { arm(-1); arm(1); }
    ctx.restore();
  }

  // Rows of people from far to near.
  crowd({ y, rows, size, growth, step, colour, near, armsUp = 0, blur = 0 }) {
    for (let row = 0; row < rows; row++) {
      const t = rows === 1 ? 1 : row / (rows - 1), s = size * growth ** row, feet = y + (growth ** row - 1) / (growth - 1) * step + s;
      this.layer(blur * t * t, ctx => {
        ctx.fillStyle = ctx.strokeStyle = css(mix3(colour, near, t));
        for (let x = -s * this.random(); x < this.w + s; x += s * this.between(0.36, 0.56)) {
          const arms = this.random() < armsUp ? this.pick(['one', 'both', 'one']) : 'none';
          this.person(x, feet + s * this.between(-0.06, 0.1), s * this.between(0.9, 1.08), arms, this.between(-0.05, 0.05));
        }
      });
    }
  }

  // The finish of a photograph: bloom of the lights, tone curve, falling-off corners, grain.
  finish({ bloom = 0.18, contrast = 0.22, vignette = 0.35, grain = 9, tint = null, saturation = 1 } = {}) {
    const { ctx } = this;
    if (bloom) {
      const soft = new OffscreenCanvas(this.w, this.h), s = soft.getContext('2d');
      s.filter = `blur(${Math.round(this.w / 90)}px) brightness(0.9)`; s.drawImage(this.canvas, 0, 0);
      ctx.save(); ctx.globalCompositeOperation = 'screen'; ctx.globalAlpha = bloom; ctx.drawImage(soft, 0, 0); ctx.restore();
    }
    const random = generator(this.seed ^ 0x5bd1e995), image = ctx.getImageData(0, 0, this.w, this.h), d = image.data;
    const cx = this.w / 2, cy = this.h / 2, reach = Math.hypot(cx, cy);
    for (let y = 0, i = 0; y < this.h; y++)
      for (let x = 0; x < this.w; x++, i += 4) {
        const r = Math.hypot(x - cx, y - cy) / reach, fall = 1 - vignette * r * r * r;
        const g = (random() + random() + random() - 1.5) * grain;
        const luma = d[i] * 0.3 + d[i + 1] * 0.59 + d[i + 2] * 0.11;
        for (let k = 0; k < 3; k++) {
          let v = mix(luma, d[i + k], saturation) / 255;
          v = mix(v, v * v * (3 - 2 * v), contrast) * fall;
          if (tint) v = mix(v, v * tint[k], 0.5);
          d[i + k] = v * 255 + g * (0.55 + 0.6 * (1 - Math.abs(v - 0.4)));
        }
      }
    ctx.putImageData(image, 0, 0);
  }
}
