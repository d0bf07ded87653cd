import { useEffect, useRef } from 'react'
import { type ChainPart, chainParts, chainText, findChainStep } from '../../../../shared/blocks/chain/index.ts'
import { focusShown } from '../../../navigation/focusShown.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { useLocale } from '../../../texts/locale.ts'
import { useTexts } from '../../../texts/texts.ts'
import { KeyHints } from '../../../ui/KeyHints.tsx'
import { placeIn } from '../../../writing/guests.ts'
import { SharedField } from '../../../writing/SharedField.tsx'
import { useChainActions } from '../actions.ts'
import { marksIn } from '../drawing/marks.ts'
import { LateNeeds } from '../needs/LateNeeds.tsx'
import { useMethodOfChain, usePictures, useRegistry } from '../observe.ts'
import { statesIn, useChangePersonal, usePersonal, viewShowing } from '../personal.ts'
import { chainTexts } from '../texts/chainTexts.ts'
import { useArrivals } from '../useArrivals.ts'
import { StateTable } from './StateTable.tsx'
import './page.css'
import './widths.css'

/** A chain without canvas: the same steps and words as its shape on the board, for keyboard, screen reader and phone. */
export function ChainPage({ chain }: { chain: string }) {
	const { mayWrite } = useRoom()
	const texts = useTexts(chainTexts)
	const pictures = usePictures(chain)
	const registry = useRegistry()
	const { keys } = texts.page
	const actions = useChainActions(chain)
	const view = usePersonal(chain, (personal) => personal.view)
	const locale = useLocale()
	const method = useMethodOfChain(chain)
	const title = method?.name[locale] ?? texts.title
	const marks = marksIn(view, pictures, method?.chain)
	const root = useRef<HTMLElement>(null)
	useWantedState(chain)
	useArrivals(chain, (element) =>
		// After the view that shows it has been drawn.
		requestAnimationFrame(() => {
			const place = root.current?.querySelector<HTMLElement>(`[data-element="${CSS.escape(element)}"]`)
			place?.scrollIntoView?.({ block: 'center' })
			if (place) focusShown(place)
		}),
	)
	return (
		<section ref={root} className="chain-page" aria-label={title}>
			<div className="chain-scroll">
				<div className="chain-about">
					<About chain={chain} part="person" label={texts.person} placeholder={texts.personEmpty} />
					<About chain={chain} part="targetGroup" label={texts.targetGroup} placeholder={texts.targetGroupEmpty} />
				</div>
				<div className="chain-states" data-view={view}>
					{statesIn(view).map((state) => (
						<StateTable
							key={state}
							chain={chain}
							state={state}
							pictures={pictures}
							registry={registry}
							actions={actions}
							marks={marks}
						/>
					))}
				</div>
				<LateNeeds chain={chain} wide />
			</div>
			{mayWrite && (
				<KeyHints
					label={keys.label}
					hints={[
						[keys.enter, keys.enterDo],
						[keys.move, keys.moveDo],
						[keys.escape, keys.escapeDo],
						[keys.undo, keys.undoDo],
					]}
				/>
			)}
		</section>
	)
}

function About({
	chain,
	part,
	label,
	placeholder,
}: {
	chain: string
	part: ChainPart
	label: string
	placeholder: string
}) {
	const { doc } = useRoom()
	return (
		<div className="chain-field">
			<span aria-hidden="true">{label}</span>
			<SharedField
				text={chainText(doc, chain, part)}
				label={label}
				field={chainParts[part]}
				place={placeIn(chain, part)}
				placeholder={placeholder}
			/>
		</div>
	)
}

/** A fresh step is shown where its state is. */
function useWantedState(chain: string) {
	const { doc } = useRoom()
	const wanted = usePersonal(chain, (personal) => personal.wanted)
	const view = usePersonal(chain, (personal) => personal.view)
	const change = useChangePersonal(chain)
	useEffect(() => {
		if (wanted) change({ view: viewShowing(view, findChainStep(doc, chain, wanted.step)?.state) })
	}, [doc, chain, wanted, view, change])
}
