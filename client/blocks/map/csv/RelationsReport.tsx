import { countMet, type RelationsCheck, type UnknownActors } from '../../../../shared/registry/csv/index.ts'
import { useTexts } from '../../../texts/texts.ts'
import { csvTexts } from './texts.ts'

const choices: readonly UnknownActors[] = ['enter', 'leaveOut']

/** What will come of a file of relations, the one thing to decide, and line by line what is left out. */
export function RelationsReport({
	check,
	unknownActors,
	onUnknownActors,
}: {
	check: RelationsCheck
	unknownActors: UnknownActors
	onUnknownActors: (choice: UnknownActors) => void
}) {
	const texts = useTexts(csvTexts)
	const { added, updated } = countMet(check.met)
	return (
		<>
			<ul className="map-csv-sums" role="status">
				{added > 0 && <li>{texts.added(added)}</li>}
				{updated > 0 && <li>{texts.updated(updated)}</li>}
			</ul>
			{check.unknown.length > 0 && (
				<fieldset className="import-choices">
					<legend>{texts.unknown(check.unknown.map(({ name }) => name))}</legend>
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
