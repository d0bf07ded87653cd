import { useLocale } from '../texts/locale.ts'
import { useTexts } from '../texts/texts.ts'
import { type Comparison, differences } from './compare.ts'
import { DifferenceSign } from './DifferenceSign.tsx'
import type { Item } from './section.ts'
import { comparingTexts } from './texts.ts'
import { type Told, toldIn } from './told.ts'
import { inLocale } from './words.ts'
import './differences.css'

/** Differences in words: what is missing, what is new, what has changed, each with the heading it stands under. */
export function DifferenceList({ comparison }: { comparison: Comparison }) {
	const texts = useTexts(comparingTexts)
	const locale = useLocale()
	const all = comparison.sections.flatMap((section) =>
		toldIn(section, locale).map((told) => ({ told, key: `${section.id}/${told.id}` })),
	)
	return (
		<div className="compared-list">
			{differences.map((difference) => {
				const found = all.filter(({ told }) => told.difference === difference)
				if (found.length === 0) return null
				return (
					<section key={difference} data-difference={difference}>
						<h3>
							<DifferenceSign difference={difference} isSilent />
							{texts.lists[difference]} <span className="ui-quiet">{found.length}</span>
						</h3>
						<ul>
							{found.map(({ told, key }) => (
								<li key={key}>
									<ToldWords told={told} />
								</li>
							))}
						</ul>
					</section>
				)
			})}
		</div>
	)
}

function ToldWords({ told: { words, kind, beside } }: { told: Told }) {
	return (
		<>
			<Said words={words} kind={kind} />
			{[...new Set(beside)].filter(Boolean).map((each) => (
				<span key={each} className="ui-caption">
					{each}
				</span>
			))}
		</>
	)
}

/** What is written on an item, or what it is if it says nothing; the answer to a question below it. */
export function ItemWords({ item: { text, kind, details } }: { item: Item }) {
	const locale = useLocale()
	const answer = details?.answer
	return (
		<>
			<Said words={inLocale(text, locale)} kind={kind} />
			{answer && <p className="ui-caption">{inLocale(answer, locale)}</p>}
		</>
	)
}

function Said({ words, kind }: Pick<Told, 'words' | 'kind'>) {
	const texts = useTexts(comparingTexts)
	if (!words) return <span className="ui-quiet">{texts.item[kind]}</span>
	return <span>{kind === 'picture' ? texts.picture(words) : words}</span>
}
