import { useEffect, useRef } from 'react'
import { findChainStep } from '../../../shared/blocks/chain/index.ts'
import { useShownElement } from '../../navigation/navigation.ts'
import { useRoom } from '../../sync/RoomContext.ts'
import { stateOfElement } from './elements.ts'
import { personalOf, useChangePersonal, usePersonal, viewShowing } from './personal.ts'

/** Calls `onWanted` once for each fresh step that shall be written in, as soon as it is drawn. */
export function useWantedStep(chain: string, onWanted: (step: string) => void) {
	const { doc } = useRoom()
	const wanted = usePersonal(chain, (personal) => personal.wanted)
	const view = usePersonal(chain, (personal) => personal.view)
	const change = useChangePersonal(chain)
	const call = useRef(onWanted)
	call.current = onWanted
	useEffect(() => {
		if (!wanted) return
		const needed = viewShowing(view, findChainStep(doc, chain, wanted.step)?.state)
		if (needed !== view) return change({ view: needed })
		change({ wanted: undefined })
		call.current(wanted.step)
	}, [doc, chain, wanted, view, change])
}

/** Turns to the view in which a place can be seen to which somebody was taken, then calls `onArrival`. */
export function useArrivals(chain: string, onArrival: (element: string) => void) {
	const { doc } = useRoom()
	const shown = useShownElement({ block: 'chain', id: chain })
	const change = useChangePersonal(chain)
	const call = useRef(onArrival)
	call.current = onArrival
	useEffect(() => {
		if (!shown || !/^(step|handover|lane|person)/u.test(shown.element)) return
		const { view } = personalOf(chain).get()
		change({ chosen: shown.element, view: viewShowing(view, stateOfElement(doc, chain, shown.element)) })
		call.current(shown.element)
	}, [doc, chain, shown, change])
}
