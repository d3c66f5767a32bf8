// What Office gives a page in its dialog: a way to say something to the pane that opened it.
Object.assign(window, {
  Office: {
    onReady: async () => undefined,
    context: { ui: { messageParent: (...said: unknown[]) => Object.assign(window, { said }) } },
  },
});

export {};
