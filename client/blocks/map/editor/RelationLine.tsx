import type { Relation } from '../../../../shared/registry/index.ts'
import { relationKinds } from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { LineSample } from '../drawing/LineSample.tsx'
import { pagePaint } from '../drawing/paint.ts'
import type { MapView } from '../personal.ts'
import { editorTexts } from './texts.ts'

/** A relation in one line, told from one of its two actors: sign, whom with, what kind and degree. */
export function RelationLine({
	relation,
	seenFrom,
	view,
	names,
}: {
	relation: Relation
	/** actor id */
	seenFrom: string
	view: MapView
	names: ReadonlyMap<string, string>
}) {
	const locale = useLocale()
	const texts = useTexts(editorTexts)
	const { from, to, actual, target } = relation
	const tie = view === 'target' ? (target ?? actual) : (actual ?? target)
	if (!tie) return null
	const other = names.get(from === seenFrom ? to : from) ?? ''
	return (
		<span className="map-relation-line">
			<svg width="44" height="20" viewBox="-22 -10 44 20" aria-hidden="true">
				<LineSample kind={tie.kind} paint={pagePaint} />
			</svg>
			<span>
				<b>{other}</b> {relationKinds[tie.kind][locale]}, {texts.grade} {tie.intensity}
			</span>
		</span>
	)
}
