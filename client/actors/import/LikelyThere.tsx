import type { LikelySame, Same, Sames } from '../../../shared/registry/csv/index.ts'
import { useTexts } from '../../texts/texts.ts'
import { FirstOf } from './FirstOf.tsx'
import { importTexts } from './texts.ts'

/** The choice of a line that stays an organisation of its own. */
const ofItsOwn = ''

/** Lines whose organisation may be there already under another name: each stays one of its own unless somebody says what it means. */
export function LikelyThere({
	likely,
	sames,
	onSames,
}: {
	likely: readonly LikelySame[]
	sames: Sames
	onSames: (sames: Sames) => void
}) {
	const texts = useTexts(importTexts)
	const decide = (line: number, like: LikelySame['like'], chosen: string) => {
		const { [line]: _, ...others } = sames
		const same = like.find((one) => one.same === chosen)?.same
		onSames(same ? { ...others, [line]: same } : others)
	}
	const labelOf = (same: Same, name: string) =>
		same.startsWith('line ') ? texts.sameAsLine(name, Number(same.slice('line '.length))) : texts.sameAs(name)
	return (
		<section>
			<h3>{texts.likely(likely.length)}</h3>
			<p className="ui-quiet">{texts.likelyNote}</p>
			<ul className="import-unknown">
				<FirstOf all={likely}>
					{({ line, name, like }) => (
						<li key={line}>
							<label htmlFor={`same-${line}`}>
								<b>{texts.quoted(name)}</b>
								<span className="ui-caption">{texts.inLine(line)}</span>
							</label>
							<select
								id={`same-${line}`}
								value={sames[line] ?? ofItsOwn}
								onChange={(event) => decide(line, like, event.target.value)}
							>
								<option value={ofItsOwn}>{texts.ofItsOwn}</option>
								{like.map((one) => (
									<option key={one.same} value={one.same}>
										{labelOf(one.same, one.name)}
									</option>
								))}
							</select>
						</li>
					)}
				</FirstOf>
			</ul>
		</section>
	)
}
