import { useTexts } from '../../texts/texts.ts'
import { type Comparison, differences, type Slot, slotsIn, wordsOfSlot } from '../reading/compare.ts'
import { DifferenceSign } from './DifferenceSign.tsx'
import { useSectionName } from './Panes.tsx'
import { ItemWords } from './SectionColumn.tsx'
import { comparisonTexts } from './texts.ts'

/** The same differences in words: what is missing, what is new, what has changed, each with the heading it stands under. */
export function DifferenceList({ comparison }: { comparison: Comparison }) {
	const texts = useTexts(comparisonTexts)
	const nameOf = useSectionName()
	const all = comparison.sections.flatMap((section) =>
		slotsIn(section).map((slot) => ({ slot, under: slot === section.heading ? '' : nameOf(section) })),
	)
	return (
		<div className="versions-differences">
			{differences.map((difference) => {
				const found = all.filter(({ slot }) => slot.difference === difference)
				if (found.length === 0) return null
				return (
					<section key={difference} data-difference={difference}>
						<h3>
							<DifferenceSign difference={difference} isSilent />
							{texts.lists[difference]} <span className="ui-quiet">{found.length}</span>
						</h3>
						<ul>
							{found.map(({ slot, under }) => (
								<li key={`${under}/${slot.id}`}>
									<DifferenceWords slot={slot} under={under} />
								</li>
							))}
						</ul>
					</section>
				)
			})}
		</div>
	)
}

function DifferenceWords({ slot, under }: { slot: Slot; under: string }) {
	const texts = useTexts(comparisonTexts)
	const item = wordsOfSlot(slot)
	const { before, now } = slot
	const hasOtherWords = before && now && before.text !== now.text
	const hasMoved = slot.difference === 'changed' && !before
	const beside = hasOtherWords
		? texts.before(before.text || texts.item[before.kind])
		: hasMoved
			? texts.moved(under)
			: under
	return (
		<>
			{item && <ItemWords item={item} />}
			{beside && <span className="ui-caption">{beside}</span>}
		</>
	)
}
