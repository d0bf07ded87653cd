import { createTLStore, defaultBindingUtils, defaultShapeUtils } from 'tldraw'
import { expect, test } from 'vitest'
test('loads', () => {
	const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils })
	expect(store.allRecords()).toEqual([])
	expect(Object.keys(store.schema.types)).toContain('shape')
})
