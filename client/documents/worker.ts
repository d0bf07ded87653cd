import type { WritingOrder, WritingReport } from './writing.ts'

/*
 * Writes one document in a worker of the browser. The libraries are large, and come only here, each when its form is asked for.
 */

/** TypeScript's own types for this place exclude those of pages. */
interface Scope {
	onmessage: (event: MessageEvent<WritingOrder>) => void
	postMessage(report: WritingReport, transfer?: readonly Transferable[]): void
}
const scope = self as unknown as Scope

/** Of a hundred steps each is told once. */
function told() {
	let last = 0
	return (done: number) => {
		if (done - last < 0.01) return
		last = done
		scope.postMessage({ done })
	}
}

async function written({ form, document, pictures, sheets }: WritingOrder): Promise<WritingReport> {
	if (form === 'docx') {
		const { writeDocx } = await import('./docx/writeDocx.ts')
		return { bytes: new Uint8Array(await writeDocx(document, pictures, told())), missing: 0, boxed: [] }
	}
	const [{ writePdf }, fonts] = await Promise.all([
		import('./pdf/writePdf.ts'),
		import('./pdf/projectFonts.ts').then(({ fetchProjectFonts }) => fetchProjectFonts(JSON.stringify(document))),
	])
	return writePdf(document, { pictures, fonts, now: new Date(), tell: told(), ...(sheets && { sheets }) })
}

scope.onmessage = ({ data }) => {
	written(data).then(
		(report) => scope.postMessage(report, 'bytes' in report ? [report.bytes.buffer] : []),
		(error: unknown) => scope.postMessage({ failed: String(error) }),
	)
}
