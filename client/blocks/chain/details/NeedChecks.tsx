import type { Need } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { chainTexts } from '../texts/chainTexts.ts'

/** Which needs something answers: by itself, and through its service, which is said but cannot be unticked here. */
export function NeedChecks({
	legend,
	needs,
	chosen,
	byService = [],
	onChange,
}: {
	legend: string
	needs: readonly Need[]
	chosen: readonly string[]
	byService?: readonly string[]
	onChange: (need: string, answers: boolean) => void
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	return (
		<fieldset className="chain-checks">
			<legend>{legend}</legend>
			{needs.length === 0 && <p className="ui-caption">{texts.details.noNeeds}</p>}
			{needs.map(({ id, label }) => {
				const isGiven = byService.includes(id) && !chosen.includes(id)
				return (
					<label key={id} className="chain-check">
						<input
							type="checkbox"
							checked={chosen.includes(id) || isGiven}
							disabled={!mayWrite || isGiven}
							onChange={(event) => onChange(id, event.target.checked)}
						/>
						<span>
							{label.trim() || texts.needs.labelEmpty}
							{isGiven && <small> {texts.details.byService}</small>}
						</span>
					</label>
				)
			})}
		</fieldset>
	)
}
