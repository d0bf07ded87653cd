import { type RelationKind, usualDirection } from '../../../../shared/registry/index.ts'
import { strokesOf } from '../picture/strokes.ts'
import { Drawn } from './Line.tsx'
import type { Paint } from './paint.ts'

/** A relation's line, as long as a legend has room for. */
export function LineSample({ kind, paint }: { kind: RelationKind; paint: Paint }) {
	const course = { start: { x: -20, y: 0 }, end: { x: 20, y: 0 }, towards: undefined }
	const intensity = kind === 'exchange' || kind === 'referral' ? 1 : 2
	const tie = { kind, intensity, direction: usualDirection(kind) } as const
	return strokesOf(course, tie).map((stroke) => (
		<Drawn
			key={stroke.d}
			stroke={stroke}
			colour={paint(kind === 'conflict' ? 'nw-rel-conflict' : 'nw-rel')}
			ground={paint('nw-sheet')}
		/>
	))
}
