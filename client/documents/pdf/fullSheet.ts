import { printable } from '../paper/printable.ts'
import type { FullSheet } from '../paper/sheets.ts'
import { newTag } from './content.ts'
import { type Flow, ink, lineHeight, type Setting, type Tag } from './flow.ts'

const pointsPerMillimetre = 72 / 25.4
const edgeWords: Setting = { size: 7.5, leading: 1.2, colour: ink.quiet }

/** Writes a sheet that is one picture. In its edge stands which one it is; where it is cut off, a line says so. */
export function writeFullSheet(full: FullSheet, parent: Tag, flow: Flow): void {
	const { pdf } = flow
	flow.turn(full.isAcross)
	const left = full.edge * pointsPerMillimetre
	const size = { width: full.width * pointsPerMillimetre, height: full.height * pointsPerMillimetre }
	const bbox = [left, left, left + size.width, left + size.height]
	const tag = newTag(flow, parent, 'Figure', { alt: printable(full.words), bbox, placement: 'Block' })
	flow.marked(tag, () => pdf.image(full.picture.bytes as never, left, left, size))
	flow.artifact(() => {
		pdf.lineWidth(0.5).dash(4, { space: 3 }).strokeColor(ink.quiet)
		if (full.cut.left) pdf.moveTo(left, 0).lineTo(left, pdf.page.height).stroke()
		if (full.cut.top) pdf.moveTo(0, left).lineTo(pdf.page.width, left).stroke()
		pdf.undash()
	})
	const y = left + size.height + (left - lineHeight(edgeWords)) / 2
	flow.drawAgain(flow.lines(full.words, size.width, edgeWords).slice(0, 1), left, y, edgeWords)
}
