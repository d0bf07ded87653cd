import type { Method } from '../../shared/methods/index.ts'
import type { Term } from '../../shared/registry/index.ts'
import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { roadmapTexts } from './texts.ts'

/** What the moderation should know before and while a method is used. */
export function GuideBody({ method: { purpose, guide } }: { method: Method }) {
	const { parts } = useTexts(roadmapTexts)
	const locale = useLocale()
	const facts = [
		{ label: parts.purpose, term: purpose },
		{ label: parts.people, term: guide.people },
		{ label: parts.time, term: guide.time },
		{ label: parts.material, term: guide.material },
	]
	return (
		<div className="guide">
			<dl>
				{facts.map(({ label, term }) => (
					<div key={label}>
						<dt>{label}</dt>
						<dd>{term[locale]}</dd>
					</div>
				))}
			</dl>
			<Points title={parts.steps} points={guide.steps} numbered />
			<Points title={parts.traps} points={guide.traps} />
		</div>
	)
}

function Points({ title, points, numbered }: { title: string; points: readonly Term[]; numbered?: boolean }) {
	const locale = useLocale()
	if (points.length === 0) return null
	const List = numbered ? 'ol' : 'ul'
	return (
		<section>
			<h3>{title}</h3>
			<List>
				{points.map((point) => (
					<li key={point.de}>{point[locale]}</li>
				))}
			</List>
		</section>
	)
}
