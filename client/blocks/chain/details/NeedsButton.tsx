import { Popover } from 'radix-ui'
import type { Need } from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { NeedChecks } from './NeedChecks.tsx'
import './details.css'

/** The needs something answers, as words; a press opens the list to tick. */
export function NeedsButton({
	label,
	needs,
	chosen,
	byService = [],
	onChange,
}: {
	label: string
	needs: readonly Need[]
	chosen: readonly string[]
	byService?: readonly string[]
	onChange: (need: string, answers: boolean) => void
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const answered = needs.filter(({ id }) => chosen.includes(id) || byService.includes(id))
	const words = answered.map((need) => need.label.trim() || texts.needs.labelEmpty).join(', ')
	if (!mayWrite) return <span className="chain-needs-words">{words || texts.services.noNeeds}</span>
	return (
		<Popover.Root>
			<Popover.Trigger asChild>
				<button
					type="button"
					className="chain-needs-button"
					data-empty={words === '' || undefined}
					aria-label={`${label}: ${words || texts.services.noNeeds}`}
				>
					{words || texts.services.noNeeds}
				</button>
			</Popover.Trigger>
			<Popover.Portal>
				<Popover.Content className="chain-sheet" align="start" sideOffset={4} collisionPadding={8} aria-label={label}>
					<div className="chain-sheet-body">
						<NeedChecks legend={label} needs={needs} chosen={chosen} byService={byService} onChange={onChange} />
					</div>
				</Popover.Content>
			</Popover.Portal>
		</Popover.Root>
	)
}
