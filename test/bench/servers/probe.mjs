// Loaded into a server under test when its memory is measured (`node --expose-gc --import`): collects garbage when asked.
process.on('message', (message) => {
	if (message !== 'collectGarbage') return
	globalThis.gc?.()
	process.send?.(process.memoryUsage().heapUsed)
})
process.channel?.unref()
