import {
	countMet,
	type MeantKinds,
	type RelationsCheck,
	type UnknownActors,
	usualKind,
} from '../../../../shared/registry/csv/index.ts'
import { type RelationKind, relationKinds, wordKey } from '../../../../shared/registry/index.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { csvTexts } from './texts.ts'

const choices: readonly UnknownActors[] = ['enter', 'leaveOut']

/** What will come of a file of relations, what there is to decide, and line by line what is left out. */
export function RelationsReport({
	check,
	nodes,
	unknownActors,
	onUnknownActors,
	meant,
	onMeant,
}: {
	check: RelationsCheck
	/** names of those nodes of a network that are no actors yet */
	nodes: readonly string[]
	unknownActors: UnknownActors
	onUnknownActors: (choice: UnknownActors) => void
	meant: MeantKinds
	onMeant: (meant: MeantKinds) => void
}) {
	const texts = useTexts(csvTexts)
	const unknown = [...new Set([...nodes, ...check.unknown.map(({ name }) => name)])]
	const { added, updated } = countMet(check.met)
	return (
		<>
			<ul className="map-csv-sums" role="status">
				{added > 0 && <li>{texts.added(added)}</li>}
				{updated > 0 && <li>{texts.updated(updated)}</li>}
			</ul>
			{unknown.length > 0 && (
				<fieldset className="import-choices">
					<legend>{texts.unknown(unknown)}</legend>
					{choices.map((choice) => (
						<label key={choice}>
							<input
								type="radio"
								name="unknown-actors"
								checked={choice === unknownActors}
								onChange={() => onUnknownActors(choice)}
							/>
							{texts.unknownActors[choice]}
						</label>
					))}
				</fieldset>
			)}
			<UnknownKinds words={check.unknownKinds} meant={meant} onMeant={onMeant} />
			{check.problems.length > 0 && (
				<section>
					<h3>{texts.problems(check.problems.length)}</h3>
					<ul className="import-problems">
						{check.problems.map((problem) => (
							<li key={problem.line}>{texts.problem(problem)}</li>
						))}
					</ul>
				</section>
			)}
		</>
	)
}

/** Kinds another program has words of its own for: each becomes one of ours, and the word stays in what the relation is about. */
function UnknownKinds({
	words,
	meant,
	onMeant,
}: {
	words: readonly string[]
	meant: MeantKinds
	onMeant: (meant: MeantKinds) => void
}) {
	const texts = useTexts(csvTexts)
	const locale = useLocale()
	if (words.length === 0) return null
	return (
		<section>
			<h3>{texts.kinds}</h3>
			<ul className="import-unknown">
				{words.map((word) => {
					const key = wordKey(word)
					return (
						<li key={key}>
							<label htmlFor={`kind-${key}`}>{texts.kindMeans(word)}</label>
							<select
								id={`kind-${key}`}
								value={meant[key] ?? usualKind}
								onChange={({ target }) => onMeant({ ...meant, [key]: target.value as RelationKind })}
							>
								{Object.entries(relationKinds).map(([id, label]) => (
									<option key={id} value={id}>
										{label[locale]}
									</option>
								))}
							</select>
						</li>
					)
				})}
			</ul>
			<p className="ui-caption">{texts.kindKept}</p>
		</section>
	)
}
