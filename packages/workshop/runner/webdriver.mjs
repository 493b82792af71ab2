/** WebKitGTK driven by plain WebDriver over `fetch`: no driver package, no download. Starts its own X server. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { focusWindow } from './x-focus.mjs';

// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE007',
  Escape: '\uE00C',
  Home: '\uE011',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};

const BUTTONS = { left: 0, middle: 1, right: 2 };

/**
 * Opens MiniBrowser with one page.
 *
 * @param {string} binary path of MiniBrowser
 * @returns a page with `open`, `clear`, `evaluate`, `press`, `type`, `mouse`, `resize`, `screenshot` and `close`
 */
export async function openWebkit(binary) {
  const children = [];
  try {
    const display = await startScreen(children);
    const port = await freePort();
    const driver = spawn('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', LIBGL_ALWAYS_SOFTWARE: '1', GDK_BACKEND: 'x11' },
    });
    children.push(driver);
    const address = `http://127.0.0.1:${port}`;
    await untilReady(address);
    const { sessionId } = await send(address, 'POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          // `none`: a test page is never "loaded" while its tests run, and commands must reach it before that.
          pageLoadStrategy: 'none',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    });
    await focusWindow(display);
    return page(`${address}/session/${sessionId}`, children);
  } catch (error) {
    stop(children);
    throw error;
  }
}

function page(session, children) {
  const post = (path, body) => send(session, 'POST', path, body);
  const act = (type, actions, parameters) =>
    post('/actions', { actions: [{ type, id: type, actions, ...(parameters && { parameters }) }] });
  const evaluate = (script, ...args) => post('/execute/sync', { script, args });

  return {
    open: (url) => post('/url', { url }),
    address: () => send(session, 'GET', '/url'),
    evaluate,

    /**
     * Goes to an empty page and comes back when it stands there. With the page load strategy `none` a navigation only begins:
     * a script sent meanwhile lands on the page that is leaving and fails with "no such frame", so the old page gets a mark.
     */
    async clear() {
      await evaluate('window.leaving = true');
      await post('/url', { url: 'about:blank' });
      for (let attempt = 0; attempt < 200; attempt += 1) {
        const stays = await evaluate('return window.leaving === true').catch(() => true);
        if (!stays) return;
        await wait(50);
      }
      throw new Error('WebKitGTK did not leave the page within ten seconds.');
    },

    /** Presses a key, or several together: every key goes down in turn and comes up in the opposite order. */
    press(...names) {
      const values = names.map((name) => KEYS[name] ?? name);
      return act('key', [
        ...values.map((value) => ({ type: 'keyDown', value })),
        ...values.reverse().map((value) => ({ type: 'keyUp', value })),
      ]);
    },

    type: (text) =>
      act(
        'key',
        [...text].flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      ),

    mouse(step, position = [0, 0], button = 'left') {
      const move = { type: 'pointerMove', duration: 0, origin: 'viewport', x: position[0], y: position[1] };
      const down = { type: 'pointerDown', button: BUTTONS[button] };
      const up = { type: 'pointerUp', button: BUTTONS[button] };
      const actions = { move: [move], click: [move, down, up], down: [down], up: [up] };
      return act('pointer', actions[step], { pointerType: 'mouse' });
    },

    releaseMouse: () => send(session, 'DELETE', '/actions'),

    /** Sets the size of the viewport. The window has a toolbar, so its frame is measured and added. Not under 447 px wide. */
    async resize({ width, height }) {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        const [innerWidth, innerHeight] = await evaluate('return [innerWidth, innerHeight]');
        if (innerWidth === width && innerHeight === height) return;
        const outer = await send(session, 'GET', '/window/rect');
        await post('/window/rect', {
          width: outer.width + width - innerWidth,
          height: outer.height + height - innerHeight,
        });
        await wait(100);
      }
      const [reached] = await evaluate('return [innerWidth]');
      if (reached !== width) {
        throw new Error(`WebKitGTK stopped at ${reached} px wide; ask for more, or use an iframe for ${width} px.`);
      }
    },

    /** A PNG of the viewport. Two frames are awaited first: WebKitGTK hands back the last one it painted. */
    async screenshot() {
      const script = 'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));';
      await post('/execute/async', { script, args: [] });
      return Buffer.from(await send(session, 'GET', '/screenshot'), 'base64');
    },

    async close() {
      await send(session, 'DELETE', '').catch(() => undefined);
      stop(children);
    },
  };
}

/** Starts an X server without a screen; it picks a free display and says which on the descriptor it is given. */
function startScreen(children) {
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  children.push(screen);
  return new Promise((resolve, reject) => {
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb ended before it named a display.')));
    screen.stdio[3].once('data', (text) => resolve(`:${String(text).trim()}`));
  });
}

async function untilReady(address) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    try {
      if ((await send(address, 'GET', '/status')).ready) return;
    } catch {
      // not listening yet
    }
    await wait(50);
  }
  throw new Error('WebKitWebDriver did not answer within five seconds.');
}

async function send(base, method, path, body) {
  const response = await fetch(base + path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`WebDriver ${path}: ${value?.error} ${value?.message ?? ''}`);
  return value;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function stop(children) {
  for (const child of children.reverse()) child.kill();
}
