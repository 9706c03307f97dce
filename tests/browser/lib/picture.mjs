// A real picture of a wanted size: noise, which no compression makes smaller.
import { randomFillSync } from "node:crypto";
import { crc32, deflateSync } from "node:zlib";

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

/** A PNG of at least `size` bytes, with a comment inside it. */
export function picture(size, comment) {
  const side = Math.ceil(Math.sqrt(size / 3));
  const rows = randomFillSync(Buffer.alloc(side * (1 + 3 * side)));
  // Each line begins with its filter: none.
  for (let row = 0; row < side; row++) rows[row * (1 + 3 * side)] = 0;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const parts = [chunk("IHDR", header), chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1")), chunk("IDAT", deflateSync(rows, { level: 0 })), chunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}
