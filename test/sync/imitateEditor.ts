import type { TLArrowBinding, TLArrowShape, TLShape, TLStore } from 'tldraw'

/**
 * What tldraw's editor does by itself when a shape goes, in small: the arrows that held on to it let go and point to
 * where it was on this screen. That depends on the moment, so devices do it differently and have to agree afterwards.
 */
export function imitateEditor(store: TLStore) {
	store.sideEffects.registerBeforeDeleteHandler('shape', (shape) => {
		for (const binding of bindingsAt(store, shape)) {
			const arrow = store.get(binding.fromId) as TLArrowShape | undefined
			if (arrow && arrow.id !== shape.id) {
				const { terminal } = binding.props
				store.put([
					{ ...arrow, props: { ...arrow.props, [terminal]: { x: Math.round(shape.x), y: Math.round(shape.y) } } },
				])
			}
			store.remove([binding.id])
		}
	})
}

function bindingsAt(store: TLStore, { id }: TLShape): TLArrowBinding[] {
	return store
		.allRecords()
		.filter((record): record is TLArrowBinding => record.typeName === 'binding')
		.filter(({ fromId, toId }) => fromId === id || toId === id)
}
