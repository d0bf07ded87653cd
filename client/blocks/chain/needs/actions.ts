import { useMemo, useState } from 'react'
import { nameNeed, takeNeedOut } from '../../../../shared/blocks/chain/index.ts'
import {
	addNeed,
	addService,
	changeNeed,
	changeService,
	type NeedLevel,
	removeService,
	type ServiceFact,
	serveNeed,
} from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import type { ChainActions } from '../actions.ts'

/** What people do with needs and services, each as one step of undo; and the fresh entry to write in. */
export function useNeedActions(chain: string, { asOneStep }: Pick<ChainActions, 'asOneStep'>) {
	const { doc, presence } = useRoom()
	const [fresh, setFresh] = useState<{ readonly id: string }>()
	const actions = useMemo(
		() => ({
			addNeed: () =>
				setFresh({
					id: asOneStep(() => {
						const need = addNeed(doc, { label: '' })
						nameNeed(doc, chain, need, true)
						return need
					}),
				}),
			/** Has the chain be about a need of the workshop, too. */
			takeNeed: (need: string) => asOneStep(() => nameNeed(doc, chain, need, true)),
			addService: () => setFresh({ id: asOneStep(() => addService(doc, { name: '' })) }),
			setLevel: (need: string, level: NeedLevel | undefined) => asOneStep(() => changeNeed(doc, need, { level })),
			setActor: (service: string, actor: string | undefined) => asOneStep(() => changeService(doc, service, { actor })),
			setFact: (service: string, fact: ServiceFact, words: string) =>
				asOneStep(() => changeService(doc, service, { [fact]: words })),
			serve: (service: string, need: string, serves: boolean) => asOneStep(() => serveNeed(doc, service, need, serves)),
			removeNeed: (need: string) => asOneStep(() => takeNeedOut(doc, chain, need, trashedNow(presence))),
			removeService: (service: string) => asOneStep(() => removeService(doc, service, trashedNow(presence))),
		}),
		[doc, chain, presence, asOneStep],
	)
	return { ...actions, fresh }
}
export type NeedActions = ReturnType<typeof useNeedActions>
