import { Popover } from 'radix-ui'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { StepFields } from '../details/StepFields.tsx'
import { chainTexts } from '../texts/chainTexts.ts'
import type { RowProps } from './StepRow.tsx'

/** What the menu of a step opens. */
export function StepSheet({ title, ...props }: RowProps & { title: string }) {
	const { step, actions } = props
	const texts = useTexts(chainTexts).page
	return (
		<Popover.Portal>
			<Popover.Content className="chain-sheet" align="end" sideOffset={4} collisionPadding={8} aria-label={title}>
				<header>
					<h2>{title}</h2>
				</header>
				<div className="chain-sheet-body">
					<StepFields {...props} />
				</div>
				<footer className="ui-row">
					<Button size="small" icon="up" onClick={() => actions.shift(step.id, -1)}>
						{texts.earlier}
					</Button>
					<Button size="small" icon="down" onClick={() => actions.shift(step.id, 1)}>
						{texts.later}
					</Button>
					<span className="ui-grow" />
					<Popover.Close asChild>
						<Button size="small" kind="bare" icon="trash" onClick={() => actions.remove(step.id)}>
							{texts.remove}
						</Button>
					</Popover.Close>
				</footer>
			</Popover.Content>
		</Popover.Portal>
	)
}
