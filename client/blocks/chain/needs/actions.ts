import { useMemo, useState } from 'react'
import {
	addNeed,
	addService,
	changeNeed,
	changeService,
	type NeedLevel,
	removeNeed,
	removeService,
	serveNeed,
} from '../../../../shared/registry/index.ts'
import { useRoom } from '../../../sync/RoomContext.ts'
import { trashedNow } from '../../../sync/trashedNow.ts'
import type { ChainActions } from '../actions.ts'

/** What people do with needs and services, each as one step of undo; and the fresh entry to write in. */
export function useNeedActions({ asOneStep }: Pick<ChainActions, 'asOneStep'>) {
	const { doc, presence } = useRoom()
	const [fresh, setFresh] = useState<{ readonly id: string }>()
	const actions = useMemo(
		() => ({
			addNeed: () => setFresh({ id: asOneStep(() => addNeed(doc, { label: '' })) }),
			addService: () => setFresh({ id: asOneStep(() => addService(doc, { name: '' })) }),
			setLevel: (need: string, level: NeedLevel | undefined) => asOneStep(() => changeNeed(doc, need, { level })),
			setActor: (service: string, actor: string | undefined) => asOneStep(() => changeService(doc, service, { actor })),
			serve: (service: string, need: string, serves: boolean) => asOneStep(() => serveNeed(doc, service, need, serves)),
			removeNeed: (need: string) => asOneStep(() => removeNeed(doc, need, trashedNow(presence))),
			removeService: (service: string) => asOneStep(() => removeService(doc, service, trashedNow(presence))),
		}),
		[doc, presence, asOneStep],
	)
	return { ...actions, fresh }
}
export type NeedActions = ReturnType<typeof useNeedActions>
