using CaptionManager.Cli;

return await CaptionsCommand.RunAsync(args);
