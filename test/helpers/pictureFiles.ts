/*
 * Picture files made of their parts, as cameras and browsers write them: what draws the picture, and what tells of the
 * person who took it.
 */

/** What must not get onto a board. */
export const traces = ['GPSLatitude 51.43', 'Apple iPhone', 'Foto: Anna Berger']
const [place = '', device = '', author = ''] = traces

const latin = (text: string) => Buffer.from(text, 'latin1')
const u16 = (value: number) => Buffer.from([value >> 8, value & 0xff])
const u32 = (value: number) => Buffer.from([value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff])
const u32le = (value: number) => Buffer.from(u32(value)).reverse()

export const dataUrl = (kind: string, bytes: Buffer) => `data:image/${kind};base64,${bytes.toString('base64')}`

/** A JPEG in two scans, with restart marks and stuffed bytes in them; `drawn`: what the first one draws. */
export function jpegFile({ width = 800, height = 600, tells = false, drawn = 'first' } = {}): Buffer {
	const segment = (kind: number, data: Buffer) => Buffer.concat([Buffer.from([0xff, kind]), u16(data.length + 2), data])
	const frame = Buffer.concat([Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])])
	const scan = (letter: string) =>
		Buffer.concat([
			segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
			latin(letter),
			Buffer.from([0xff, 0, 0xff, 0xd0, 7]),
		])
	const telling = [
		segment(0xe1, latin(`Exif\0\0${place}`)),
		segment(0xe1, latin(`http://ns.adobe.com/xap/1.0/\0${author}`)),
		segment(0xe2, latin(`ICC_PROFILE\0${device}`)),
		segment(0xed, latin(`Photoshop 3.0\0${author}`)),
		segment(0xfe, latin(device)),
	]
	return Buffer.concat([
		Buffer.from([0xff, 0xd8]),
		segment(0xe0, Buffer.concat([latin('JFIF\0'), Buffer.from([1, 1, 0, 0, 1, 0, 1, 0, 0])])),
		...(tells ? telling : []),
		segment(0xdb, Buffer.alloc(65, 1)),
		segment(0xc2, frame),
		segment(0xc4, Buffer.alloc(19, 1)),
		scan(drawn),
		...(tells ? [Buffer.from([0xff]), segment(0xe1, latin(`Exif\0\0${place}`))] : []),
		scan('second'),
		Buffer.from([0xff, 0xd9]),
		...(tells ? [latin(author)] : []),
	])
}

export function pngFile({ width = 800, height = 600, tells = false } = {}): Buffer {
	const chunk = (kind: string, data: Buffer) => Buffer.concat([u32(data.length), latin(kind), data, u32(0)])
	const telling = [
		chunk('eXIf', latin(place)),
		chunk('tEXt', latin(`Author\0${author}`)),
		chunk('iTXt', latin(device)),
		chunk('zTXt', latin(device)),
	]
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', Buffer.concat([u32(width), u32(height), Buffer.from([8, 2, 0, 0, 0])])),
		...(tells ? telling : []),
		chunk('IDAT', latin('pixels')),
		chunk('IEND', Buffer.alloc(0)),
		...(tells ? [latin(author)] : []),
	])
}

export function webpFile({ width = 800, height = 600, tells = false, lossless = false } = {}): Buffer {
	const chunk = (kind: string, data: Buffer) =>
		Buffer.concat([latin(kind), u32le(data.length), data, Buffer.alloc(data.length % 2)])
	const u16le = (value: number) => u16(value).reverse()
	const lossy = Buffer.concat([Buffer.from([0x10, 0, 0, 0x9d, 1, 0x2a]), u16le(width), u16le(height), latin('pixel')])
	const exact = Buffer.concat([Buffer.from([0x2f]), u32le((width - 1) | ((height - 1) << 14)), latin('pixels')])
	const image = lossless ? chunk('VP8L', exact) : chunk('VP8 ', lossy)
	const extended = Buffer.from([0x3c, 0, 0, 0, 31, 3, 0, 87, 2, 0])
	const body = tells
		? [
				chunk('VP8X', extended),
				chunk('ICCP', latin(device)),
				chunk('ALPH', latin('clear')),
				image,
				chunk('EXIF', latin(place)),
				chunk('XMP ', latin(author)),
			]
		: [image]
	const written = Buffer.concat([latin('WEBP'), ...body])
	return Buffer.concat([latin('RIFF'), u32le(written.length), written, ...(tells ? [latin(author)] : [])])
}
