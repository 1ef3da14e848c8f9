/** In pixels of 1/96 inch: about as large as on a phone, which the pictures are made for. */
const MOST = { width: 336, height: 480 };

/** As large as fits, in proportion. */
export function sizeOnPage(png: Uint8Array): { width: number; height: number } {
  const { width, height } = pngSize(png);
  const share = Math.min(MOST.width / width, MOST.height / height);
  return { width: Math.round(width * share), height: Math.round(height * share) };
}

/** A PNG begins with its signature and the chunk that holds its size (https://www.w3.org/TR/png-3/#11IHDR). */
function pngSize(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
