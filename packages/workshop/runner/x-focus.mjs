/**
 * Gives the window on a bare X server the keyboard focus.
 *
 * Without a window manager nobody does that, and then WebKitGTK draws no focus and `:focus` matches nothing (measured). Four
 * requests of the X11 protocol are enough, so no window manager has to be installed.
 * https://www.x.org/releases/X11R7.7/doc/xproto/x11protocol.html
 */
import { connect } from 'node:net';

const QUERY_TREE = 15;
const SET_INPUT_FOCUS = 42;
const GET_INPUT_FOCUS = 43;
const REVERT_TO_POINTER_ROOT = 1;

/** @param {string} display such as `:99`, on this machine and without a password */
export async function focusWindow(display) {
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  const read = reader(socket);
  try {
    // 'l': little-endian from here on; protocol 11.0; no authorisation.
    socket.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
    const head = await read(8);
    const setup = await read(head.readUInt16LE(6) * 4);
    if (head[0] !== 1) throw new Error(`The X server on ${display} refused the connection.`);
    const root = rootWindow(setup);

    socket.write(request(QUERY_TREE, 0, root));
    const tree = await read(32);
    const ids = await read(tree.readUInt32LE(4) * 4);
    // A window that is not shown answers with an error and changes nothing; the browser shows one.
    for (let at = 0; at < ids.length; at += 4) {
      socket.write(request(SET_INPUT_FOCUS, REVERT_TO_POINTER_ROOT, ids.readUInt32LE(at), 0));
    }
    // An answer to this one means that those before it have been carried out.
    socket.write(request(GET_INPUT_FOCUS, 0));
    for (let kind = 0; kind !== 1;) kind = (await read(32))[0];
  } finally {
    socket.destroy();
  }
}

function request(code, detail, ...words) {
  const bytes = Buffer.alloc(4 + words.length * 4);
  bytes[0] = code;
  bytes[1] = detail;
  bytes.writeUInt16LE(bytes.length / 4, 2);
  words.forEach((word, index) => bytes.writeUInt32LE(word, 4 + index * 4));
  return bytes;
}

/** The first screen stands after the vendor's name (padded to four bytes) and the list of pixel formats of eight bytes each. */
function rootWindow(setup) {
  const vendor = Math.ceil(setup.readUInt16LE(16) / 4) * 4;
  return setup.readUInt32LE(32 + vendor + setup[21] * 8);
}

/** Reads so many bytes, in order. */
function reader(socket) {
  let kept = Buffer.alloc(0);
  let failure;
  let wake = () => {};
  socket.on('data', (bytes) => {
    kept = Buffer.concat([kept, bytes]);
    wake();
  });
  socket.on('error', (error) => {
    failure = error;
    wake();
  });
  socket.on('close', () => {
    failure ??= new Error('The X server closed the connection.');
    wake();
  });
  return async (length) => {
    while (kept.length < length) {
      if (failure) throw failure;
      await new Promise((resolve) => (wake = resolve));
    }
    const answer = kept.subarray(0, length);
    kept = kept.subarray(length);
    return answer;
  };
}
