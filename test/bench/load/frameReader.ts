/**
 * Called with one WebSocket message: it lies in `bytes` from `from` to `to`. The buffer is only good during the call.
 */
export type OnFrame = (opcode: number, bytes: Buffer, from: number, to: number) => void

/** Finds the frames in what a server sends (RFC 6455 section 5.2: unmasked; ours and `ws` never fragment). */
export function createFrameReader(onFrame: OnFrame): (chunk: Buffer) => void {
	let chunks: Buffer[] = []
	let have = 0
	/** bytes that must be there before looking again pays; keeps long messages linear */
	let need = 2

	return (chunk) => {
		chunks.push(chunk)
		have += chunk.length
		if (have < need) return
		const bytes = chunks.length === 1 ? chunk : Buffer.concat(chunks, have)
		let at = 0
		need = 2
		while (bytes.length - at >= 2) {
			const short = (bytes[at + 1] ?? 0) & 0x7f
			const head = short < 126 ? 2 : short === 126 ? 4 : 10
			if (bytes.length - at < head) {
				need = head
				break
			}
			const size =
				short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
			const end = at + head + size
			if (end > bytes.length) {
				need = head + size
				break
			}
			onFrame((bytes[at] ?? 0) & 0x0f, bytes, at + head, end)
			at = end
		}
		have = bytes.length - at
		chunks = have > 0 ? [bytes.subarray(at)] : []
	}
}
