import type { Criterion, Verdict } from '../../../shared/smallGroups/forming/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { type Draft, takingPart } from '../draft.ts'
import { formingTexts } from './texts.ts'
import type { FormingNow } from './useForming.ts'

/** How far people are mixed, with the limit of it: only what is proven is called impossible. */
export function VerdictLine({ forming, verdict }: { forming: FormingNow; verdict: Verdict }) {
	const texts = useTexts(formingTexts)
	const { draft, lore, brief } = forming
	const { title, more } = sayVerdict(draft, verdict, lore.before.length > 0, texts)
	const places = brief.places * draft.groups.length
	const people = takingPart(draft).length
	const lacksPlaces = draft.way === 'choice' && places < people
	const isDealt = draft.way === 'lot' || draft.way === 'mixed'
	return (
		<div className="sg-verdict">
			<Icon name={lacksPlaces ? 'warning' : isDealt ? 'saved' : 'info'} />
			<p role="status">
				<b>{title}</b>
				{more && <span>{lacksPlaces ? texts.verdict.lacksPlaces(places, people) : more}</span>}
			</p>
			{isDealt && (
				<Button icon="lot" onClick={forming.dealAnew}>
					{texts.dealAnew}
				</Button>
			)}
			{draft.way === 'hand' && (
				<Button icon="undo" onClick={forming.clear}>
					{texts.clear}
				</Button>
			)}
		</div>
	)
}

type Words = (typeof formingTexts)['de']

/** The verdict in two sentences; the limit is only said of groups that were searched for. */
export function sayVerdict(
	{ way, mixing, isByHand }: Draft,
	verdict: Verdict,
	hasPast: boolean,
	texts: Words,
): { title: string; more: string } {
	if (way === 'choice') return { title: texts.verdict.choice, more: texts.verdict.choiceMore }
	if (way === 'again') return { title: texts.verdict.again, more: '' }
	const limit = ({ met, isLeast }: Criterion) => {
		if (met === 0) return ''
		return isLeast ? texts.verdict.least : isByHand || way === 'hand' ? '' : texts.verdict.notFound
	}
	const { met, of } = verdict.last
	const last = hasPast && of > 0 ? [texts.verdict.last(met, of), limit(verdict.last)] : []
	if (way !== 'mixed') return { title: texts.verdict[way], more: last.filter(Boolean).join(' ') }
	const mixed = verdict[mixing]
	const said = texts.verdict[mixing]
	return {
		title: mixed.met === 0 ? said.none : said.some(mixed.met, mixed.of),
		more: [limit(mixed), ...last].filter(Boolean).join(' '),
	}
}
