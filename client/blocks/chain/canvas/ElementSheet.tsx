import { Popover } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { stopEventPropagation } from 'tldraw'
import { personLane } from '../../../../shared/blocks/chain/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useTexts } from '../../../texts/texts.ts'
import { Button } from '../../../ui/Button.tsx'
import { HandoverFields } from '../details/HandoverFields.tsx'
import { StepFields } from '../details/StepFields.tsx'
import { readElement } from '../elements.ts'
import type { Pictures, Registry } from '../observe.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { useChainEditing } from './board.ts'

interface Content {
	readonly title: string
	readonly body: ReactNode
	/** the step it can remove */
	readonly step?: string
}

/** What an element says besides its words, in a sheet beside it. It follows the camera. */
export function ElementSheet({
	element,
	at,
	pictures,
	registry,
	onClose,
}: {
	element: string
	/** the element as it is drawn */
	at: HTMLElement
	pictures: Pictures
	registry: Registry
	onClose: (focus: boolean) => void
}) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const { actions } = useChainEditing()
	const anchor = useRef(at)
	anchor.current = at
	const content = useContent(element, pictures, registry)
	if (!content) return null
	const remove = () => {
		onClose(false)
		if (content.step !== undefined) actions.remove(content.step)
	}
	return (
		<span
			onPointerDown={stopEventPropagation}
			onPointerMove={stopEventPropagation}
			onPointerUp={stopEventPropagation}
			onTouchStart={stopEventPropagation}
			onTouchEnd={stopEventPropagation}
		>
			<Popover.Root open onOpenChange={(open) => !open && onClose(false)}>
				<Popover.Anchor virtualRef={anchor} />
				<Popover.Portal>
					<Popover.Content
						className="chain-sheet"
						side="right"
						sideOffset={10}
						collisionPadding={8}
						updatePositionStrategy="always"
						data-opener={at.closest('.chain-board')?.id}
						aria-label={content.title}
						onOpenAutoFocus={(event) => {
							const sheet = event.currentTarget as HTMLElement
							const first = sheet.querySelector<HTMLElement>('input:checked:not(:disabled), select:not(:disabled)')
							if (!first) return
							event.preventDefault()
							first.focus()
						}}
						onEscapeKeyDown={() => onClose(true)}
						onCloseAutoFocus={(event) => event.preventDefault()}
					>
						<header>
							<h2>{content.title}</h2>
							<Button kind="icon" icon="close" aria-label={texts.close} onClick={() => onClose(true)} />
						</header>
						<div className="chain-sheet-body">{content.body}</div>
						{mayWrite && content.step !== undefined && (
							<footer>
								<Button kind="bare" icon="trash" onClick={remove}>
									{texts.details.remove}
								</Button>
							</footer>
						)}
					</Popover.Content>
				</Popover.Portal>
			</Popover.Root>
		</span>
	)
}

function useContent(element: string, pictures: Pictures, registry: Registry): Content | undefined {
	const texts = useTexts(chainTexts)
	const { chain, actions } = useChainEditing()
	const found = readElement(element)
	const states = [pictures.actual, pictures.ideal]
	if (found?.kind === 'handover') {
		for (const { handovers, steps } of states) {
			const handover = handovers.find(({ key }) => key === found.id)
			if (!handover) continue
			const number = (step: string) => steps.findIndex(({ id }) => id === step) + 1
			return {
				title: texts.details.handover(number(handover.from), number(handover.to)),
				body: <HandoverFields chain={chain} handover={handover} registry={registry} />,
			}
		}
	}
	if (found?.kind === 'step') {
		for (const { steps, experiences } of states) {
			const step = [...steps, ...experiences].find(({ id }) => id === found.id)
			if (!step) continue
			return {
				title: step.lane === personLane ? texts.details.experience : texts.details.step(steps.indexOf(step) + 1),
				body: <StepFields chain={chain} step={step} pictures={pictures} registry={registry} actions={actions} />,
				step: step.id,
			}
		}
	}
	return undefined
}
