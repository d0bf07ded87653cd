import { create } from 'qrcode'

export interface QrPicture {
	/** modules per side, without the quiet zone */
	size: number
	/** SVG path of the dark modules, one unit per module */
	path: string
}

/** The picture of a QR code for `text`, medium error correction: it survives a fold or a thumb. */
export function qrPicture(text: string): QrPicture {
	const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
	let path = ''
	for (let y = 0; y < size; y++) {
		for (let x = 0; x < size; x++) {
			if (!data[y * size + x]) continue
			const start = x
			while (x + 1 < size && data[y * size + x + 1]) x++
			path += `M${start} ${y}h${x + 1 - start}v1h${start - x - 1}z`
		}
	}
	return { size, path }
}
