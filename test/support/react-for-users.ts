// React as users have it: what it checks for who writes components is half of its work. React looks once, when it is
// loaded; what else asks for the mode (Mantine's transitions) goes on being told that this is a test.
const { NODE_ENV: mode = 'test' } = process.env
process.env['NODE_ENV'] = 'production'
for (const name of ['react', 'react/jsx-runtime', 'react-dom', 'react-dom/client', 'scheduler'])
  await import(/* @vite-ignore */ name)
process.env['NODE_ENV'] = mode

export {}
